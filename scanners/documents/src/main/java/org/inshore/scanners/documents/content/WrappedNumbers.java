package org.inshore.scanners.documents.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;

/**
 * Joins numbers that were broken where text was wrapped. A line is full by its width, in which a
 * Chinese character takes two columns and a digit one (UAX #11, East Asian width): by its count of
 * characters a line of Chinese is never as long as one of digits.
 */
public final class WrappedNumbers {
  private static final Pattern WRAPPED =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,18})[ \t]{0,4}\r?\n[ \t]{0,4}([0-9]{1,18}[Xx]?)(?![0-9A-Za-z])");

  /** Digits that are set apart, each by a blank or on a line of its own. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<![0-9A-Za-z.,-])(?<![0-9A-Za-z] )(?:[0-9] ){10,30}[0-9Xx](?! ?[0-9A-Za-z])"
              + "|^(?:[0-9]\\r?\\n){10,30}[0-9Xx]$",
          Pattern.MULTILINE);

  private static final Pattern BLANK = Pattern.compile("\\s");

  /** As many digits, each followed by something else, as are set apart at least. */
  private static final int LEAST_APART = 10;

  /** Lines before and after that tell how wide the text is there. */
  private static final int AROUND = 6;

  /** The share of the width from which on a line is full: fonts set digits a bit narrower. */
  private static final double FULL = 0.9;

  private WrappedNumbers() {}

  /**
   * Joins digits that are set apart, and digits across a line end where both parts together are as
   * long as an identifier and the upper line is full: elsewhere, as in a column of figures, they
   * are two numbers.
   */
  public static String join(String given) {
    String text =
        mayBeApart(given)
            ? APART.matcher(given).replaceAll(apart -> BLANK.matcher(apart.group()).replaceAll(""))
            : given;
    if (!mayBeWrapped(text)) {
      return text;
    }
    Matcher matcher = WRAPPED.matcher(text);
    StringBuilder joined = new StringBuilder();
    int from = 0;
    for (int at = 0; matcher.find(at); at = matcher.start(2)) {
      int length = matcher.group(1).length() + matcher.group(2).length();
      int lineStart = text.lastIndexOf('\n', matcher.start()) + 1;
      boolean alone = text.substring(lineStart, matcher.start(1)).isBlank();
      if ((length == 11 || (length >= 15 && length <= 19))
          && !alone
          && !isWhole(matcher.group(1), matcher.group(2))
          && isFull(text, lineStart, matcher.end(1))) {
        joined.append(text, from, matcher.end(1));
        from = matcher.start(2);
      }
    }
    return joined.append(text, from, text.length()).toString();
  }

  /** Whether digits prove themselves a number without those below, as a page's number is. */
  private static boolean isWhole(String digits, String below) {
    return IdentifierDigits.isIdentity(digits)
        || (IdentifierDigits.isCard(digits) && !IdentifierDigits.isCard(digits + below));
  }

  /** Whether digits and other characters take turns for long: that is told without a pattern. */
  private static boolean mayBeApart(String text) {
    int turns = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (!Ascii.isDigit(text.charAt(i))) {
        boolean goesOn = (i > 0 && Ascii.isDigit(text.charAt(i - 1))) || text.charAt(i) == '\n';
        turns = goesOn ? turns : 0;
      } else if (Ascii.isDigit(text.charAt(i + 1))) {
        turns = 0;
      } else if (++turns >= LEAST_APART) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line that ends in a digit is followed by one that begins with a digit. */
  private static boolean mayBeWrapped(String text) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int before = end - 1;
      while (before >= 0 && isSpace(text.charAt(before))) {
        before--;
      }
      int after = end + 1;
      while (after < text.length() && isSpace(text.charAt(after))) {
        after++;
      }
      if (before >= 0
          && Ascii.isDigit(text.charAt(before))
          && after < text.length()
          && Ascii.isDigit(text.charAt(after))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static boolean isFull(String text, int start, int end) {
    int widest = 0;
    int first = start;
    for (int i = 0; i < AROUND && first > 0; i++) {
      first = text.lastIndexOf('\n', first - 2) + 1;
    }
    for (int i = 0; i <= 2 * AROUND && first < text.length(); i++) {
      int next = text.indexOf('\n', first);
      int last = next < 0 ? text.length() : next;
      widest = Math.max(widest, width(text, first, last));
      first = last + 1;
    }
    return width(text, start, end) >= FULL * widest;
  }

  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // Han, its punctuation, kana, hangul and full-width forms; half of a pair is one column.
      width += (c >= 0x1100 && c < 0xd800) || (c >= 0xf900 && c < 0xff61) ? 2 : 1;
    }
    return width;
  }
}
