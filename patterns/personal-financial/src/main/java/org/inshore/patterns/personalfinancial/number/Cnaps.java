package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * Bank codes of the payment system: bank, city, branch, and a check digit by ISO 7064 MOD 11,10,
 * which most published codes have.
 */
public final class Cnaps implements Validator {
  private static final int LENGTH = 12;

  @Override
  public String name() {
    return "cnaps";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() != LENGTH || !Digits.only(value) || Digits.uniform(value)) {
      return false;
    }
    int product = 10;
    for (int i = 0; i < LENGTH - 1; i++) {
      int sum = (product + value.charAt(i) - '0') % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return value.charAt(LENGTH - 1) - '0' == (11 - product) % 10;
  }
}
