package org.inshore.patterns.personalfinancial.identity;

import org.inshore.spi.detect.Validator;

/** Second lines of a passport's machine-readable zone, ICAO 9303: all check digits. */
public final class Mrz implements Validator {
  private static final int[] WEIGHTS = {7, 3, 1};

  @Override
  public String name() {
    return "mrz";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() == 44
        && agrees(value, 9, value.subSequence(0, 9))
        && agrees(value, 19, value.subSequence(13, 19))
        && agrees(value, 27, value.subSequence(21, 27))
        && agrees(
            value,
            43,
            new StringBuilder().append(value, 0, 10).append(value, 13, 20).append(value, 21, 43));
  }

  private static boolean agrees(CharSequence value, int position, CharSequence part) {
    return value.charAt(position) - '0' == check(part);
  }

  public static int check(CharSequence part) {
    int sum = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      sum += (c == '<' ? 0 : Character.digit(c, 36)) * WEIGHTS[i % 3];
    }
    return sum % 10;
  }
}
