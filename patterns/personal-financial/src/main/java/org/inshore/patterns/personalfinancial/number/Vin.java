package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import java.util.Locale;
import org.inshore.spi.detect.Validator;

/** Vehicle identification numbers, GB 16735: alphabet, check digit, serial digits. */
public final class Vin implements Validator {
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String NUMBERS = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  @Override
  public String name() {
    return "vin";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() != 17 || !Digits.only(value, 13, 17)) {
      return false;
    }
    String vin = value.toString().toUpperCase(Locale.ROOT);
    int sum = 0;
    int letters = 0;
    for (int i = 0; i < 17; i++) {
      char c = vin.charAt(i);
      int letter = LETTERS.indexOf(c);
      if (letter < 0 && !Digits.is(c)) {
        return false;
      }
      letters += letter < 0 ? 0 : 1;
      sum += WEIGHTS[i] * ((letter < 0 ? c : NUMBERS.charAt(letter)) - '0');
    }
    return letters >= 2 && vin.charAt(8) == "0123456789X".charAt(sum % 11);
  }
}
