package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Headings;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Days from 1900 to today, written as digits or with separators. */
public final class BirthDate implements ColumnValidator {

  /** Digits of a year before its last two. */
  private static final int CENTURY = 2;

  @Override
  public String name() {
    return "birth-date";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() == 8 && Digits.only(value)) {
      return Dates.isBirthday(value, 0);
    }
    if (value.length() > CENTURY
        && value.charAt(CENTURY) == ' '
        && Digits.only(value, 0, CENTURY)) {
      // A card's year as it was recognised: 19 60 年
      return isValid(
          value.toString().substring(0, CENTURY) + value.toString().substring(CENTURY + 1));
    }
    int[] parts = new int[3];
    int part = -1;
    boolean inside = false;
    for (int i = 0; i < value.length(); i++) {
      boolean digit = Digits.is(value.charAt(i));
      if (digit && !inside && ++part > 2) {
        break;
      }
      if (digit) {
        parts[part] = Math.min(parts[part] * 10 + value.charAt(i) - '0', 99999);
      }
      inside = digit;
    }
    return part >= 2 && Dates.isBirthday(parts[0], parts[1], parts[2]);
  }

  @Override
  public boolean judges(String heading) {
    return Headings.sayNothing(heading);
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    return BirthColumn.judge(sample, this);
  }
}
