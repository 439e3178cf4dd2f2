package org.inshore.scanners.documents.content;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The text of a number in a sheet: as it is shown, unless showing loses digits. An account number
 * of 19 digits is shown as {@code 6.22202E+18}; what is looked for are its digits.
 */
public final class NumberText {
  /** Digits that a sheet keeps of any number. */
  private static final int MOST_KEPT = 15;

  private static final int MOBILE = 11;
  private static final double LARGEST_PLAIN = 1e25;
  private static final double SMALLEST_PLAIN = 1e-25;

  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private boolean lostDigits;

  /**
   * Writes a number.
   *
   * @param raw the number as the file has it
   * @param formatIndex number of its format
   * @param format the format itself
   */
  public String of(String raw, int formatIndex, String format, boolean since1904) {
    if (raw.length() <= MOST_KEPT && isShownWhole(format) && isPlain(raw)) {
      return trimmed(raw);
    }
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    if (!Double.isFinite(value) || Math.abs(value) >= LARGEST_PLAIN || raw.length() > 40) {
      return raw;
    }
    if (Math.abs(value) < SMALLEST_PLAIN && !isPlain(raw)) {
      return raw; // Written out, 1E-999999999 takes all memory.
    }
    String plain = plain(raw);
    if (value >= 1e15 && value < 1e20 && value == Math.rint(value)) {
      lostDigits = true;
    }
    if (isShownWhole(format)) {
      return plain;
    }
    String shown;
    boolean date;
    try {
      date = DateUtil.isADateFormat(formatIndex, format);
      shown = formatter.formatRawCellContents(value, formatIndex, format, since1904);
    } catch (RuntimeException e) {
      return plain; // A format that the library cannot apply.
    }
    return date || (!isParted(shown, plain) && keepsDigits(shown, plain)) ? shown : plain;
  }

  private static boolean isShownWhole(String format) {
    return format.isEmpty() || format.equals("General") || format.equals("@") || format.equals("0");
  }

  /** Whether a number was met that is longer than the 15 digits a sheet keeps of one. */
  public boolean hasLostDigits() {
    return lostDigits;
  }

  private static String plain(String raw) {
    if (isPlain(raw)) {
      return trimmed(raw);
    }
    String plain = new BigDecimal(raw.strip()).toPlainString();
    return trimmed(plain);
  }

  /** Whether a number is written out already: most are, and need not be calculated with. */
  private static boolean isPlain(String raw) {
    int start = raw.startsWith("-") ? 1 : 0;
    boolean point = false;
    for (int i = start; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '.' && !point && i > start && i + 1 < raw.length()) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    // Zeros before a number, and one below zero, are written otherwise.
    return raw.length() > start
        && (raw.charAt(start) != '0'
            || (start == 0 && (raw.length() == 1 || raw.charAt(1) == '.')));
  }

  /** Without the zeros at the end of a fraction. */
  private static String trimmed(String plain) {
    if (plain.indexOf('.') < 0) {
      return plain;
    }
    int end = plain.length();
    while (plain.charAt(end - 1) == '0') {
      end--;
    }
    return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** Whether commas between the digits hide what a number may be that is no amount. */
  public static boolean isParted(String shown, String plain) {
    return shown.indexOf(',') >= 0
        && plain.indexOf('.') < 0
        && (plain.length() == MOBILE || plain.length() >= MOST_KEPT);
  }

  private static boolean keepsDigits(String shown, String plain) {
    if (shown.indexOf('#') >= 0 || shown.indexOf('E') >= 0) {
      return false;
    }
    int point = plain.indexOf('.');
    String whole = plain.substring(0, point < 0 ? plain.length() : point).replace("-", "");
    StringBuilder digits = new StringBuilder();
    shown.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return whole.length() < 6 || digits.indexOf(whole) >= 0;
  }
}
