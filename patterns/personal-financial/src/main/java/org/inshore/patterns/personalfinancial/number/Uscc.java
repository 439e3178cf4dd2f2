package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import java.util.Locale;
import org.inshore.spi.detect.Validator;

/** Unified social credit codes, GB 32100-2015: alphabet and check character. */
public final class Uscc implements Validator {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Override
  public String name() {
    return "uscc";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() != 18 || !Digits.only(value, 2, 8)) {
      return false;
    }
    String code = value.toString().toUpperCase(Locale.ROOT);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int digit = ALPHABET.indexOf(code.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }
}
