package org.inshore.scanners.documents.content;

/** A numeric character reference of HTML and XML, in decimal or hexadecimal digits. */
final class EntityEscape {
  private static final int BEGIN = 2;
  private static final int LONGEST = 10;

  private EntityEscape() {}

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int end = Math.min(to, at + LONGEST);
    if (at + BEGIN >= end || text[at] != '&' || text[at + 1] != '#') {
      return 0;
    }
    for (int i = at + BEGIN; i < end; i++) {
      if (text[i] == ';') {
        int length = i + 1 - at;
        int point = point(text, at, length);
        if (point < 0x80) {
          boolean inRow = endsBefore(text, at) || beginsAt(text, i + 1, to);
          return AsciiEscape.isTurned(point, inRow) ? length : 0;
        }
        return Character.isDefined(point) && !isSurrogate(point) ? length : 0;
      }
    }
    return 0;
  }

  private static boolean beginsAt(byte[] text, int at, int to) {
    return at < to - 1 && text[at] == '&' && text[at + 1] == '#';
  }

  private static boolean endsBefore(byte[] text, int at) {
    if (at == 0 || text[at - 1] != ';') {
      return false;
    }
    int first = at - 2;
    while (first > at - LONGEST && first > 0 && Character.digit(text[first], 36) >= 0) {
      first--;
    }
    return first > 0 && beginsAt(text, first - 1, at);
  }

  private static boolean isSurrogate(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }

  /** The character of one of so many bytes; negative if it is none. */
  static int point(byte[] text, int at, int length) {
    int from = at + BEGIN;
    int radix = 10;
    if (text[from] == 'x' || text[from] == 'X') {
      from++;
      radix = 16;
    }
    int value = 0;
    for (int i = from; i < at + length - 1; i++) {
      int digit = Character.digit(text[i], radix);
      value = digit < 0 ? -1 : value * radix + digit;
      if (value < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return value;
  }
}
