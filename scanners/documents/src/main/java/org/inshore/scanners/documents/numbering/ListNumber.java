package org.inshore.scanners.documents.numbering;

import java.util.Locale;

/** A count as Word writes it in a list. */
final class ListNumber {
  private static final String HAN = "零一二三四五六七八九";
  private static final String CAPITAL_HAN = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_DIGITS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LETTERS = 26;

  private ListNumber() {}

  /** A number of a definition; 1 where it is none. */
  static int parsed(String value) {
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 1;
  }

  /**
   * Writes a count.
   *
   * @param format as the definition names it; one that is not known counts in digits
   */
  static String of(int count, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(count);
      case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count);
      case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
      case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "ideographDigital",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          han(count, HAN, "十百千");
      case "chineseLegalSimplified", "ideographLegalTraditional" -> han(count, CAPITAL_HAN, "拾佰仟");
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          count >= 1 && count <= 20
              ? String.valueOf((char) ('①' + count - 1))
              : String.valueOf(count);
      case "ideographTraditional" -> cycle(count, STEMS);
      case "ideographZodiac" -> cycle(count, BRANCHES);
      case "none" -> "";
      default -> String.valueOf(count);
    };
  }

  private static String cycle(int count, String signs) {
    return count < 1 ? "" : String.valueOf(signs.charAt((count - 1) % signs.length()));
  }

  private static String letters(int count) {
    if (count < 1) {
      return String.valueOf(count);
    }
    String letter = String.valueOf((char) ('a' + (count - 1) % LETTERS));
    return letter.repeat(Math.min((count - 1) / LETTERS + 1, LETTERS));
  }

  private static String roman(int count) {
    StringBuilder text = new StringBuilder();
    int rest = Math.clamp(count, 0, 3999);
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        text.append(ROMAN_DIGITS[i]);
      }
    }
    return text.toString();
  }

  private static String han(int count, String digits, String units) {
    if (count < 0 || count > 9999) {
      return String.valueOf(count);
    }
    String decimal = String.valueOf(count);
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      int unit = decimal.length() - 1 - i;
      if (digit == 0 && count > 0) {
        zero = true;
        continue;
      }
      if (zero) {
        text.append(digits.charAt(0));
        zero = false;
      }
      // Ten to nineteen begin without their one.
      boolean bare = digit == 1 && unit == 1 && i == 0;
      text.append(bare ? "" : String.valueOf(digits.charAt(digit)));
      text.append(unit == 0 ? "" : String.valueOf(units.charAt(unit - 1)));
    }
    return text.toString();
  }
}
