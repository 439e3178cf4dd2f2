package org.inshore.engine.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and small numbers as documents write them, in digits or in Chinese. */
public final class ChineseDates {
  /** A number below a hundred or so. */
  public static final String NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})";

  /** A date; its groups are year, month and day. */
  public static final String DATE =
      "((?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?(" + NUMBER + ") ?月 ?(" + NUMBER + ") ?日";

  private static final String DAY = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";

  /** What a text may begin with, with its longest in characters. */
  private static final Pattern FIRST =
      Pattern.compile(
          "((?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}) ?[-/.年] ?"
              + DAY
              + " ?[-/.月] ?"
              + DAY
              + "(?: ?[日号])?(?![0-9])|((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])");

  /** The longest date, in characters. */
  public static final int LONGEST = 18;

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseDates() {}

  /**
   * A date.
   *
   * @param date the day
   * @param length how many characters it is written with
   */
  public record Written(LocalDate date, int length) {}

  /** The date that a normalised text begins with, in any of the usual forms; null if none is. */
  public static @Nullable Written first(CharSequence text) {
    Matcher match = FIRST.matcher(text);
    LocalDate date = match.lookingAt() ? date(match, match.group(1) != null ? 1 : 4) : null;
    return date == null ? null : new Written(date, match.end());
  }

  /** The date whose year is a group; null if there is no such day. */
  public static @Nullable LocalDate date(MatchResult match, int year) {
    try {
      return LocalDate.of(
          year(match.group(year)), number(match.group(year + 1)), number(match.group(year + 2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String text) {
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      year = 10 * year + (c <= '9' ? c - '0' : c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c));
    }
    return year;
  }

  /** The value of a number below a hundred: {@code 12}, {@code 十二}, {@code 三十}. */
  public static int number(String text) {
    if (text.charAt(0) <= '9') {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(text.charAt(0));
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
    return 10 * tens + (ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0);
  }
}
