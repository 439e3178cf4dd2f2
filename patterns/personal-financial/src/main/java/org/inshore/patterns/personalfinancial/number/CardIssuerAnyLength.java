package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.CardIssuers;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Card numbers that begin like those of a known issuer, however long. */
public final class CardIssuerAnyLength implements Validator {

  @Override
  public String name() {
    return "card-issuer-any-length";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return CardIssuers.contains(Digits.joined(value), CardIssuers.ANY_LENGTH);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return !isValid(value);
  }
}
