package org.inshore.scanners.documents.content;

/** A character by its number, as {@code &#20013;} and {@code &#x4e2d;} of HTML and XML. */
final class EntityEscape {
  private static final int BEGIN = 2;
  private static final int LONGEST = 10;

  private EntityEscape() {}

  /** How many bytes one beyond ASCII has that begins at a place; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int end = Math.min(to, at + LONGEST);
    if (at + BEGIN >= end || text[at] != '&' || text[at + 1] != '#') {
      return 0;
    }
    for (int i = at + BEGIN; i < end; i++) {
      if (text[i] == ';') {
        int length = i + 1 - at;
        int point = point(text, at, length);
        return point >= 0x80 && Character.isDefined(point) && !isSurrogate(point) ? length : 0;
      }
    }
    return 0;
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
