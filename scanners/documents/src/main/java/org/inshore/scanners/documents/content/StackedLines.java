package org.inshore.scanners.documents.content;

import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;

/**
 * Joins numbers that a cell or a paragraph has on several lines, where the whole is an identifier
 * with its check digit.
 */
public final class StackedLines {
  private static final int MAX_LINES = 4;
  private static final int LONGEST = 19;
  private static final int LONGEST_TEXT = 1 << 12;

  private StackedLines() {}

  /** The text with each such number on its first line. */
  public static String join(String text) {
    if (text.indexOf('\n') < 0 || text.length() > LONGEST_TEXT) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text);
    for (int end = joined.indexOf("\n"); end >= 0; end = joined.indexOf("\n", end + 1)) {
      int start = end;
      while (start > 0 && Ascii.isDigit(joined.charAt(start - 1))) {
        start--;
      }
      int to = start == end ? -1 : whole(joined, start, end);
      if (to > 0) {
        String number = joined.substring(start, to).replace("\n", "");
        int lines = to - start - number.length();
        joined.replace(start, to, number + "\n".repeat(lines));
        end = start + number.length() + lines - 1;
      }
    }
    return joined.toString();
  }

  /** Where a number ends that goes on over line ends; -1 if it is none. */
  private static int whole(CharSequence text, int start, int lineEnd) {
    StringBuilder number = new StringBuilder(text.subSequence(start, lineEnd));
    int at = lineEnd;
    for (int line = 1; line < MAX_LINES && at < text.length(); line++) {
      int from = ++at;
      while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
        at++;
      }
      boolean isLast = at < text.length() && (text.charAt(at) == 'X' || text.charAt(at) == 'x');
      at += isLast ? 1 : 0;
      number.append(text.subSequence(from, at));
      if (at == from || number.length() > LONGEST) {
        return -1;
      }
      boolean isEnd = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
      String whole = number.toString();
      if (isEnd && IdentifierDigits.hasCheckDigit(whole)) {
        return at;
      }
      if (isLast || (at < text.length() && text.charAt(at) != '\n')) {
        return -1;
      }
    }
    return -1;
  }
}
