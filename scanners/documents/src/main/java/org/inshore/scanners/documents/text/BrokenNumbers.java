package org.inshore.scanners.documents.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;

/**
 * Joins, in place, numbers that were broken where text was wrapped: what begins the lower line is
 * moved before the line end. Lines keep their numbers. A resident identity number or a card must
 * have its check digit (ISO 7064, MOD 11-2; Luhn); a mobile number must stand at the end of a line
 * as wide as those around it. Linear.
 */
final class BrokenNumbers {
  private static final int SHORTEST = 11;
  private static final int CARD = 16;
  private static final int IDENTITY = 18;
  private static final int LONGEST = 19;

  /** Blanks and marks of quotation around a line end. */
  private static final int MAX_BETWEEN = 6;

  /** Lines before and after that tell how wide the text is there. */
  private static final int AROUND = 4;

  private static final int MAX_BACK = 1 << 10;
  private static final double FULL = 0.9;
  private static final double HALF = 0.5;
  private static final int WIDE = 2;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Encoding encoding;

  /** What is to be done when all lines, whose widths it changes, are looked at. */
  private final List<Runnable> moves = new ArrayList<>();

  private final char[] number = new char[LONGEST];

  private BrokenNumbers(byte[] bytes, int from, int to, Encoding encoding) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.encoding = encoding;
  }

  /** Joins those in a part of a text. */
  static void join(byte[] bytes, int from, int to, Encoding encoding) {
    BrokenNumbers numbers = new BrokenNumbers(bytes, from, to, encoding);
    for (int at = from + 1; at < to - 1; at++) {
      if (bytes[at] == '\n') {
        numbers.at(at);
      }
    }
    numbers.moves.forEach(Runnable::run);
  }

  private void at(int feed) {
    int upperEnd = feed;
    while (upperEnd > from && feed - upperEnd < MAX_BETWEEN && isBlank(bytes[upperEnd - 1])) {
      upperEnd--;
    }
    if (upperEnd == from || !Ascii.isDigit(bytes[upperEnd - 1])) {
      return;
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
    lowerEnd += cross && first + lowerEnd - lower == IDENTITY - 1 ? 1 : 0;
    int second = lowerEnd - lower;
    int length = first + second;
    if (second == 0 || length < SHORTEST || length > LONGEST || goesOn(upper, lowerEnd)) {
      return;
    }
    // A day of birth and a check digit say more than the check digit that one part in ten has.
    load(upper, first, lower, length);
    if (!(length == IDENTITY && isIdentity())) {
      if (isOne(upper, first) || isOne(lower, second)) {
        return;
      }
      load(upper, first, lower, length);
    }
    int start = lineStart(feed);
    if (start < upper && isFull(start, upperEnd, share(length))) {
      int between = upperEnd;
      int end = lowerEnd;
      int begin = lower;
      moves.add(() -> move(between, begin, end));
    }
  }

  private void load(int upper, int first, int lower, int length) {
    for (int i = 0; i < length; i++) {
      number[i] = (char) bytes[i < first ? upper + i : lower + i - first];
    }
  }

  /** Whether a part is an identifier by itself. */
  private boolean isOne(int start, int length) {
    for (int i = 0; i < length; i++) {
      number[i] = (char) bytes[start + i];
    }
    return length >= SHORTEST && share(length) <= FULL;
  }

  /** The share of the width which the upper line must have; more than any has if it is none. */
  private double share(int length) {
    if (length == SHORTEST) {
      return number[0] == '1' && number[1] >= '3' ? FULL : Double.MAX_VALUE;
    }
    boolean proven =
        (length == IDENTITY && isIdentity())
            || (length >= CARD && number[length - 1] <= '9' && isCard(length));
    return proven ? HALF : Double.MAX_VALUE;
  }

  private boolean isIdentity() {
    int sum = 0;
    for (int i = 0; i < IDENTITY; i++) {
      int digit = number[i] > '9' ? 10 : number[i] - '0';
      sum += digit * ((1 << (IDENTITY - 1 - i)) % 11);
    }
    return sum % 11 == 1 && (number[6] == '1' || number[6] == '2') && number[10] <= '1';
  }

  private boolean isCard(int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = number[length - 1 - i] - '0';
      int doubled = 2 * digit;
      sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0 && number[0] >= '3' && number[0] <= '9';
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

  /** Moves what is between the parts behind the lower one. */
  private void move(int between, int lower, int lowerEnd) {
    byte[] moved = Arrays.copyOfRange(bytes, between, lower);
    System.arraycopy(bytes, lower, bytes, between, lowerEnd - lower);
    System.arraycopy(moved, 0, bytes, between + lowerEnd - lower, moved.length);
  }

  /** Whether a line is so full by its width, or by its count of characters. */
  private boolean isFull(int start, int end, double share) {
    return share <= FULL
        && (width(start, end, WIDE) >= share * widest(start, WIDE)
            || width(start, end, 1) >= share * widest(start, 1));
  }

  private int widest(int start, int wide) {
    int first = start;
    for (int i = 0; i < AROUND && first > from; i++) {
      first = lineStart(first - 1);
    }
    int widest = 0;
    for (int i = 0; i <= 2 * AROUND && first < to; i++) {
      int last = first;
      while (last < to && bytes[last] != '\n' && last - first < MAX_BACK) {
        last++;
      }
      widest = Math.max(widest, width(first, last, wide));
      first = last + 1;
    }
    return widest;
  }

  private int lineStart(int feed) {
    int start = feed;
    while (start > from && bytes[start - 1] != '\n' && feed - start < MAX_BACK) {
      start--;
    }
    return start;
  }

  /** Columns, of which a Chinese character takes two (UAX #11), or characters. */
  private int width(int start, int end, int wide) {
    int width = 0;
    for (int i = start; i < end; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        width++;
      } else if (encoding == Encoding.GB18030) {
        width += wide;
        i++;
      } else {
        width += b >= 0xe0 ? wide : b >= 0xc0 ? 1 : 0;
      }
    }
    return width;
  }

  private int digits(int start) {
    int end = start;
    while (end < to && end - start <= LONGEST && Ascii.isDigit(bytes[end])) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private static boolean isQuote(byte b) {
    return b == ' ' || b == '\t' || b == '>';
  }

  private static boolean isWord(byte b) {
    return Ascii.isDigit(b) || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_';
  }
}
