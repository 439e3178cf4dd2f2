package org.inshore.core.configuration;

import java.time.LocalDate;
import org.inshore.spi.scan.Default;
import org.inshore.spi.source.Contract;

/** A contract with an outsourcer; what it does not say it binds to, it does not bind to. */
record Agreement(
    String number,
    LocalDate start,
    LocalDate end,
    @Default("false") boolean confidentiality,
    @Default("false") boolean destruction) {

  /** Has the days checked where they stand. */
  Agreement {
    if (number.isBlank()) {
      throw ConfigurationText.invalid("contract-number");
    }
    if (end.isBefore(start)) {
      throw ConfigurationText.invalid("contract-days", end, start);
    }
  }

  Contract contract() {
    return new Contract(number, start, end, confidentiality, destruction);
  }
}
