package org.inshore.scanners.documents.content;

/**
 * A character by its bytes, as Python, C and Git print them: {@code \xe4\xb8\xad}, or in octal
 * digits {@code \344\270\255}.
 */
final class ByteEscape extends EscapedBytes {
  private static final int WIDTH = 4;

  /** More bytes would be longer than any other escape. */
  private static final int LONGEST = 3 * WIDTH;

  private static final ByteEscape BYTES = new ByteEscape();

  private ByteEscape() {
    super(WIDTH);
  }

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int value = BYTES.value(text, at, to);
    if (value < 0x80) {
      return AsciiEscape.isTurned(value, BYTES.isInRow(text, at, to)) ? WIDTH : 0;
    }
    int length = BYTES.lengthAt(text, at, to);
    return length > LONGEST ? 0 : length;
  }

  static int point(byte[] text, int at, int to) {
    int value = BYTES.value(text, at, to);
    return value < 0x80 ? AsciiEscape.point(value) : BYTES.pointAt(text, at, to);
  }

  @Override
  int value(byte[] text, int at, int to) {
    if (at < 0 || at > to - WIDTH || text[at] != '\\') {
      return -1;
    }
    boolean octal = text[at + 1] != 'x';
    int radix = octal ? 8 : 16;
    int value = 0;
    for (int i = at + (octal ? 1 : 2); i < at + WIDTH; i++) {
      int digit = Character.digit(text[i], radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value > 0xff ? -1 : value;
  }
}
