package org.inshore.scanners.documents.content;

/**
 * A character beyond ASCII by its number: <code>\\u{5f20}</code> as ECMAScript, Swift, PHP and Ruby
 * write it, <code>\\x{5f20}</code> as Perl does, and Haskell's {@code \24352}, which is turned only
 * beside a Chinese character that is written so too: a path may have a number too.
 */
final class PointEscape {
  private static final int MOST_DIGITS = 6;
  private static final int DECIMAL = 6;

  /** Chinese punctuation and forms of full width among them. */
  private static final int FIRST_WIDE = 0x3000;

  private static final int LAST_WIDE = 0xffef;
  private static final int FIRST_HAN = 0x4e00;
  private static final int LAST_HAN = 0x9fff;

  private PointEscape() {}

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int braced = braced(text, at, to);
    if (braced > 0) {
      int point = hexadecimal(text, at + 3, at + braced - 1);
      boolean character = point >= 0x80 && Character.isDefined(point);
      return character && Character.getType(point) != Character.SURROGATE ? braced : 0;
    }
    int own = decimal(text, at, to);
    int before = decimal(text, at - DECIMAL, to);
    int behind = decimal(text, at + DECIMAL, to);
    return isRow(own, before) || isRow(own, behind) ? DECIMAL : 0;
  }

  /** The character of one of so many bytes. */
  static int point(byte[] text, int at, int length) {
    return text[at + 2] == '{'
        ? hexadecimal(text, at + 3, at + length - 1)
        : decimal(text, at, at + length);
  }

  /** How many bytes a number in braces has, with its mark; 0 where there is none. */
  private static int braced(byte[] text, int at, int to) {
    if (at + 4 >= to || text[at + 2] != '{' || (text[at + 1] != 'u' && text[at + 1] != 'x')) {
      return 0;
    }
    int end = at + 3;
    while (end < to && end < at + 3 + MOST_DIGITS && Character.digit(text[end], 16) >= 0) {
      end++;
    }
    return end > at + 3 && end < to && text[end] == '}' ? end + 1 - at : 0;
  }

  private static int hexadecimal(byte[] text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value << 4 | Character.digit(text[i], 16);
    }
    return value;
  }

  /** Whether two are wide characters, one of them Chinese. */
  private static boolean isRow(int one, int other) {
    return isWide(one) && isWide(other) && (isHan(one) || isHan(other));
  }

  private static boolean isWide(int value) {
    return value >= FIRST_WIDE && value <= LAST_WIDE && Character.isDefined(value);
  }

  private static boolean isHan(int value) {
    return value >= FIRST_HAN && value <= LAST_HAN;
  }

  private static int decimal(byte[] text, int at, int to) {
    if (at < 0 || at > to - DECIMAL || text[at] != '\\') {
      return -1;
    }
    int value = 0;
    for (int i = at + 1; i < at + DECIMAL; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      value = 10 * value + text[i] - '0';
    }
    return value;
  }
}
