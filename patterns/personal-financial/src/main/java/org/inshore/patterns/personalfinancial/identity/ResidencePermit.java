package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Residence permits of residents of Hong Kong, Macau and Taiwan. */
public final class ResidencePermit implements Validator {

  @Override
  public String name() {
    return "residence-permit";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return IdentityNumber.isValid(value)
        && value.charAt(0) == '8'
        && value.charAt(1) >= '1'
        && value.charAt(1) <= '3'
        && Digits.number(value, 2, 6) == 0;
  }
}
