package org.inshore.patterns.personalfinancial.table;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;

/** Dates that can be a birthday of somebody whose data is kept today. */
public final class Dates {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2099;
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** Up to this year no clock need be asked. */
  private static final int LAST_OVER = 2025;

  private Dates() {}

  /** Whether the eight digits from a position are a day from 1900 to today. */
  public static boolean isBirthday(CharSequence value, int from) {
    return value.length() >= from + 8
        && Digits.only(value, from, from + 8)
        && isBirthday(
            Digits.number(value, from, from + 4),
            Digits.number(value, from + 4, from + 6),
            Digits.number(value, from + 6, from + 8));
  }

  /** Whether the eight digits from a position are a day after today, up to the year 2099. */
  public static boolean isToCome(CharSequence value, int from) {
    int year = Digits.number(value, from, from + 4);
    int month = Digits.number(value, from + 4, from + 6);
    int day = Digits.number(value, from + 6, from + 8);
    return year > LAST_OVER
        && year <= LATEST
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysIn(year, month)
        && LocalDate.of(year, month, day).isAfter(LocalDate.now(BEIJING));
  }

  /** Whether there is such a day, from 1900 to today. */
  public static boolean isBirthday(int year, int month, int day) {
    return year >= EARLIEST
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysIn(year, month)
        && (year <= LAST_OVER || !LocalDate.of(year, month, day).isAfter(LocalDate.now(BEIJING)));
  }

  private static int daysIn(int year, int month) {
    return Month.of(month).length(Year.isLeap(year));
  }

  /** Whether digits begin like a time stamp, yyyyMMddHHmmss, of 1990 to 2099. */
  public static boolean isTimestamp(CharSequence digits) {
    if (digits.length() < 14) {
      return false;
    }
    int year = Digits.number(digits, 0, 4);
    int month = Digits.number(digits, 4, 6);
    int day = Digits.number(digits, 6, 8);
    return year >= 1990
        && year <= LATEST
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysIn(year, month)
        && Digits.number(digits, 8, 10) < 24
        && Digits.number(digits, 10, 12) < 60
        && Digits.number(digits, 12, 14) < 60;
  }
}
