package org.inshore.scanners.documents.content;

import org.inshore.scanners.documents.charset.Ascii;

/**
 * A character by its bytes, as Python, C and Git print them: {@code \xe4\xb8\xad}, in octal digits
 * {@code \344\270\255}, or in decimal ones {@code \228\184\173}, as Lua and zone files have them.
 */
final class ByteEscape extends EscapedBytes {
  private static final int WIDTH = 4;

  /** More bytes would be longer than any other escape. */
  private static final int LONGEST = 3 * WIDTH;

  /** So many escapes in a row tell in which digits they are; of fewer, a path may be made. */
  private static final int LEAST_IN_ROW = 4;

  /** So many on each side are looked at. */
  private static final int LOOKED_AT = 24;

  private static final int CARD = 16;
  private static final int LONG_CARD = 19;

  private static final ByteEscape BYTES = new ByteEscape(8);
  private static final ByteEscape DECIMAL = new ByteEscape(10);

  private final int radix;

  private ByteEscape(int radix) {
    super(WIDTH);
    this.radix = radix;
  }

  /**
   * Escapes in the digits of the row around one: decimal ones, where one of them is no octal number
   * or all are of digits, which in octal would be a row of brackets and marks alone.
   */
  private static ByteEscape around(byte[] text, int at, int to) {
    if (DECIMAL.value(text, at, to) < 0 || text[at + 1] == 'x') {
      return BYTES;
    }
    int first = at;
    while (first > at - LOOKED_AT * WIDTH && DECIMAL.value(text, first - WIDTH, to) >= 0) {
      first -= WIDTH;
    }
    int row = 0;
    boolean octal = true;
    boolean digits = true;
    for (int place = first; place < at + LOOKED_AT * WIDTH; place += WIDTH, row++) {
      int value = DECIMAL.value(text, place, to);
      if (value < 0) {
        break;
      }
      octal &= BYTES.value(text, place, to) >= 0;
      digits &= value >= '0' && value <= '9';
    }
    return row >= LEAST_IN_ROW && (digits || !octal) ? DECIMAL : BYTES;
  }

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    ByteEscape bytes = around(text, at, to);
    int value = bytes.value(text, at, to);
    if (value < 0x80 && isNul(text, at, to)) {
      return 0;
    }
    if (value < 0x80) {
      return AsciiEscape.isTurned(value, bytes.isInRow(text, at, to)) ? WIDTH : 0;
    }
    int length = bytes.lengthAt(text, at, to);
    return length > LONGEST ? 0 : length;
  }

  /**
   * Whether a NUL is escaped as its digit alone, as MySQL does, and a number that proves itself
   * begins behind it, whose first digits would be taken for those of the escape.
   */
  private static boolean isNul(byte[] text, int at, int to) {
    if (at < 0 || at + WIDTH >= to || text[at + 1] != '0') {
      return false;
    }
    int first = at + 2;
    int end = first;
    while (end < to && end - first <= CheckedNumbers.IDENTITY && Ascii.isDigit(text[end])) {
      end++;
    }
    int length = end - first;
    if (length == CheckedNumbers.IDENTITY - 1 && end < to && (text[end] | 0x20) == 'x') {
      length++;
    }
    return switch (length) {
      case CheckedNumbers.MOBILE -> CheckedNumbers.isMobile(text, first, length);
      case CheckedNumbers.IDENTITY -> CheckedNumbers.isIdentity(text, first, length);
      case CARD, LONG_CARD -> CheckedNumbers.isCard(text, first, length);
      default -> false;
    };
  }

  static int point(byte[] text, int at, int to) {
    ByteEscape bytes = around(text, at, to);
    int value = bytes.value(text, at, to);
    return value < 0x80 ? AsciiEscape.point(value) : bytes.pointAt(text, at, to);
  }

  @Override
  int value(byte[] text, int at, int to) {
    if (at < 0 || at > to - WIDTH || text[at] != '\\') {
      return -1;
    }
    boolean hexadecimal = text[at + 1] == 'x';
    int base = hexadecimal ? 16 : radix;
    int value = 0;
    for (int i = at + (hexadecimal ? 2 : 1); i < at + WIDTH; i++) {
      int digit = Character.digit(text[i], base);
      if (digit < 0) {
        return -1;
      }
      value = value * base + digit;
    }
    return value > 0xff ? -1 : value;
  }
}
