package org.inshore.scanners.documents.wrap;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that a line end breaks in two. A resident identity number or a card must have its
 * check digit (ISO 7064, MOD 11-2; Luhn), and its upper line half the width of those around it; a
 * mobile number must stand at the end of a full line.
 */
final class BrokenNumbers {
  private static final int SHORTEST = 11;
  private static final int CARD = 16;
  private static final int LONGEST = 19;

  /** Blanks and marks of quotation around a line end. */
  static final int MAX_BETWEEN = 6;

  private static final double FULL = 0.9;
  private static final double HALF = 0.5;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final LineWidths widths;

  BrokenNumbers(byte[] bytes, int from, int to, LineWidths widths) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.widths = widths;
  }

  /** The number that a line end breaks; null where there is none. */
  @Nullable Move at(int feed) {
    int upperEnd = feed;
    while (upperEnd > from && feed - upperEnd < MAX_BETWEEN && isBlank(bytes[upperEnd - 1])) {
      upperEnd--;
    }
    if (upperEnd == from || !Ascii.isDigit(bytes[upperEnd - 1])) {
      return null;
    }
    int lower = feed + 1;
    while (lower < to && lower - feed <= MAX_BETWEEN && isQuote(bytes[lower])) {
      lower++;
    }
    int lowerEnd = digits(lower);
    int upper = upperEnd;
    while (upper > from && upperEnd - upper < LONGEST && Ascii.isDigit(bytes[upper - 1])) {
      upper--;
    }
    int first = upperEnd - upper;
    boolean cross = lowerEnd < to && (bytes[lowerEnd] == 'X' || bytes[lowerEnd] == 'x');
    lowerEnd += cross && first + lowerEnd - lower == IdentifierDigits.IDENTITY - 1 ? 1 : 0;
    int length = first + lowerEnd - lower;
    if (lower == lowerEnd || length < SHORTEST || length > LONGEST || goesOn(upper, lowerEnd)) {
      return null;
    }
    String above = text(upper, upperEnd);
    String below = text(lower, lowerEnd);
    // A day of birth and a check digit say more than the check digit that one part in ten has.
    if (!IdentifierDigits.isIdentity(above + below) && (isOne(above) || isOne(below))) {
      return null;
    }
    int start = widths.start(feed);
    double share = share(above + below);
    return start < upper && share <= FULL && widths.isFull(start, upperEnd, share)
        ? new Move(upperEnd, lower, lowerEnd)
        : null;
  }

  /** Whether digits are an identifier by themselves. */
  static boolean isOne(String digits) {
    return digits.length() >= SHORTEST && share(digits) <= FULL;
  }

  /** The share of the width which the upper line must have; more than any has if it is none. */
  private static double share(String number) {
    if (IdentifierDigits.isMobile(number)) {
      return FULL;
    }
    boolean proven =
        IdentifierDigits.isIdentity(number)
            || (number.length() >= CARD && IdentifierDigits.isCard(number));
    return proven ? HALF : Double.MAX_VALUE;
  }

  private String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }

  /**
   * Whether the number is part of a longer word, or the lower part of a date, a time, an amount.
   */
  private boolean goesOn(int start, int end) {
    byte before = start > from ? bytes[start - 1] : (byte) ' ';
    byte after = end < to ? bytes[end] : (byte) ' ';
    return isWord(before)
        || isWord(after)
        || before == '.'
        || before == '-'
        || ((after == '-' || after == '/' || after == ':' || after == '.')
            && end + 1 < to
            && Ascii.isDigit(bytes[end + 1]));
  }

  private int digits(int start) {
    int end = start;
    while (end < to && end - start <= LONGEST && Ascii.isDigit(bytes[end])) {
      end++;
    }
    return end;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  static boolean isQuote(byte b) {
    return b == ' ' || b == '\t' || b == '>';
  }

  static boolean isWord(byte b) {
    return Ascii.isLetterOrDigit(b) || b == '_';
  }
}
