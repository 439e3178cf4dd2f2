package org.inshore.benchmarks.quality.judge;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.testkit.data.CheckDigits;

/** Says what a value looks like without saying the value: classes for mistakes. */
public final class ValueShape {
  private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10}");
  private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
  private static final Pattern SEPARATOR = Pattern.compile("[ \\-.()+·]");

  private ValueShape() {}

  /** The class of a value. */
  public static String of(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    String bare = SEPARATOR.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    String spelling = bare.length() == value.length() ? "" : ", separated";
    if (IDENTITY.matcher(bare).matches() && isProvince(bare)) {
      return identity(bare) + spelling;
    }
    if (CARD.matcher(bare).matches()) {
      boolean luhn =
          CheckDigits.luhn(bare.substring(0, bare.length() - 1)) == bare.charAt(bare.length() - 1);
      return bare.length() + " digits, Luhn " + (luhn ? "right" : "wrong") + spelling;
    }
    if (CREDIT_CODE.matcher(bare).matches()) {
      return creditCode(bare) + spelling;
    }
    return generalised(plain);
  }

  private static boolean isProvince(String digits) {
    return digits.charAt(0) >= '1' && digits.charAt(0) <= '8';
  }

  private static String identity(String bare) {
    boolean check = CheckDigits.residentId(bare.substring(0, 17)) == bare.charAt(17);
    return "identity number, " + birthday(bare) + ", check digit " + (check ? "right" : "wrong");
  }

  private static String birthday(String bare) {
    try {
      LocalDate birthday =
          LocalDate.of(
              Integer.parseInt(bare, 6, 10, 10),
              Integer.parseInt(bare, 10, 12, 10),
              Integer.parseInt(bare, 12, 14, 10));
      boolean future = birthday.isAfter(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")));
      return birthday.getYear() < 1900 ? "born before 1900" : future ? "not yet born" : "born";
    } catch (DateTimeException e) {
      return "no birthday";
    }
  }

  private static String creditCode(String bare) {
    try {
      boolean check = CheckDigits.creditCode(bare.substring(0, 17)) == bare.charAt(17);
      return "credit code, check character " + (check ? "right" : "wrong");
    } catch (StringIndexOutOfBoundsException e) {
      return "credit code, letters not in use";
    }
  }

  /** Digits as 9, letters as A, Chinese as 中, each run with its length. */
  private static String generalised(String plain) {
    StringBuilder shape = new StringBuilder();
    int[] points = plain.codePoints().toArray();
    for (int i = 0; i < points.length && shape.length() < 40; ) {
      int sort = sort(points[i]);
      int end = i;
      while (end < points.length && sort(points[end]) == sort) {
        end++;
      }
      shape.appendCodePoint(sort);
      if (end - i > 1) {
        shape.append('{').append(end - i).append('}');
      }
      i = end;
    }
    return shape.toString();
  }

  private static int sort(int point) {
    if (Character.isDigit(point)) {
      return '9';
    }
    if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
      return '中';
    }
    return Character.isLetter(point) ? 'A' : point;
  }
}
