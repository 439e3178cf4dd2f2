package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Years, months and days from 1900 to today, with at least a year. */
public final class BirthMonth implements Validator {
  private static final int MAX_PARTS = 3;

  @Override
  public String name() {
    return "birth-month";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int[] parts = {0, 1, 1};
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < value.length() && count <= MAX_PARTS; i++) {
      boolean digit = Digits.is(value.charAt(i));
      if (digit && !inside && count++ < MAX_PARTS) {
        parts[count - 1] = 0;
      }
      if (digit && count <= MAX_PARTS) {
        parts[count - 1] = Math.min(parts[count - 1] * 10 + value.charAt(i) - '0', 99999);
      }
      inside = digit;
    }
    return count >= 1 && count <= MAX_PARTS && Dates.isBirthday(parts[0], parts[1], parts[2]);
  }
}
