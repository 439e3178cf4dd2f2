package org.inshore.scanners.documents.content;

/** A unit of UTF-16, or a pair of them, as {@code \u4e2d}. */
final class UnitEscape {
  private static final int LENGTH = 6;
  private static final int PAIR = 2 * LENGTH;

  private UnitEscape() {}

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int value = unit(text, at, to);
    if (value < 0x80) {
      boolean inRow = unit(text, at - LENGTH, to) >= 0 || unit(text, at + LENGTH, to) >= 0;
      return AsciiEscape.isTurned(value, inRow) ? LENGTH : 0;
    }
    if (Character.isLowSurrogate((char) value)) {
      return 0;
    }
    if (!Character.isHighSurrogate((char) value)) {
      return LENGTH;
    }
    int low = unit(text, at + LENGTH, to);
    return low >= 0 && Character.isLowSurrogate((char) low) ? PAIR : 0;
  }

  /** The character of one of so many bytes. */
  static int point(byte[] text, int at, int length) {
    int value = unit(text, at, at + length);
    return length == LENGTH
        ? AsciiEscape.point(value)
        : Character.toCodePoint((char) value, (char) unit(text, at + LENGTH, at + length));
  }

  private static int unit(byte[] text, int at, int to) {
    if (at < 0 || at > to - LENGTH || text[at] != '\\' || text[at + 1] != 'u') {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
