package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * Days and months up to today in the calendar of Taiwan, whose year 1 is 1912: 民國85年3月2日,
 * 085/03/02, 0850302, 民國85年3月.
 */
public final class MinguoBirthDate implements Validator {
  /** The year before the first. */
  private static final int BEFORE_FIRST = 1911;

  private static final int DATE = 3;

  /** Digits of a month and a day, which stand last where nothing parts them. */
  private static final int MONTH_AND_DAY = 4;

  @Override
  public String name() {
    return "minguo-birth-date";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int length = value.length();
    if (Digits.only(value)) {
      int month = length - MONTH_AND_DAY;
      return month > 0
          && isDay(
              Digits.number(value, 0, month),
              Digits.number(value, month, month + 2),
              Digits.number(value, month + 2, length));
    }
    int[] parts = new int[DATE];
    int count = 0;
    for (int at = 0; at < length; ) {
      int end = at;
      while (end < length && Digits.is(value.charAt(end))) {
        end++;
      }
      if (end > at) {
        if (count == DATE) {
          return false;
        }
        parts[count++] = Digits.number(value, at, end);
      }
      at = end + 1;
    }
    boolean isMonth = count == 2 && value.charAt(length - 1) == '月';
    return (count == DATE || isMonth) && isDay(parts[0], parts[1], isMonth ? 1 : parts[2]);
  }

  private static boolean isDay(int year, int month, int day) {
    return year > 0 && Dates.isBirthday(BEFORE_FIRST + year, month, day);
  }
}
