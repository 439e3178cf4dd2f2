package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Numbers whose last digit is the Luhn check digit. */
public final class Luhn implements Validator {

  @Override
  public String name() {
    return "luhn";
  }

  @Override
  public boolean isValid(CharSequence grouped) {
    CharSequence value = Digits.joined(grouped);
    if (value.length() < 2 || !Digits.only(value) || Digits.uniform(value)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(value.length() - 1 - i) - '0';
      if (i % 2 == 1) {
        digit = digit > 4 ? digit * 2 - 9 : digit * 2;
      }
      sum += digit;
    }
    return sum % 10 == 0;
  }
}
