package org.inshore.scanners.documents.content;

import org.inshore.spi.content.Encoding;

/**
 * Characters of which each byte is written as an escape of one length: of UTF-8, or where the row
 * of escapes is none, of GB 2312.
 */
abstract class EscapedBytes {
  private static final int MOST = 4;
  private static final int MIN_GB = 0xa1;
  private static final int MAX_GB = 0xf7;
  private static final int MIN_SECOND = 0xa1;
  private static final int MAX_SECOND = 0xfe;

  /**
   * So many escapes before and behind one are looked at to tell in which encoding the row is: whole
   * characters of either.
   */
  private static final int LOOKED_AT = 48;

  private final int width;

  /**
   * Makes one.
   *
   * @param width bytes of an escape
   */
  EscapedBytes(int width) {
    this.width = width;
  }

  /** The byte that is escaped at a place; negative where none is. */
  abstract int value(byte[] text, int at, int to);

  /** Whether another escape touches the one at a place. */
  boolean isInRow(byte[] text, int at, int to) {
    return value(text, at - width, to) >= 0 || value(text, at + width, to) >= 0;
  }

  /** How many bytes of escapes a character beyond ASCII has; 0 where none begins. */
  int lengthAt(byte[] text, int at, int to) {
    int bytes = utf8(text, at, to);
    if (bytes > 0 && !isGb(text, at, to)) {
      return bytes * width;
    }
    return isPair(text, at, to) && isGb(text, at, to) ? 2 * width : 0;
  }

  int pointAt(byte[] text, int at, int to) {
    int bytes = utf8(text, at, to);
    if (bytes == 0 || isGb(text, at, to)) {
      byte[] pair = {(byte) value(text, at, to), (byte) value(text, at + width, to)};
      return new String(pair, Encoding.GB18030.charset()).codePointAt(0);
    }
    return point(text, at, bytes, to);
  }

  private int point(byte[] text, int at, int bytes, int to) {
    int point = value(text, at, to) & (0x7f >> bytes);
    for (int i = 1; i < bytes; i++) {
      point = (point << 6) | (value(text, at + i * width, to) & 0x3f);
    }
    return point;
  }

  /** How many bytes a character of UTF-8 has that is escaped at a place; 0 where none is. */
  private int utf8(byte[] text, int at, int to) {
    int first = value(text, at, to);
    int bytes = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : MOST;
    for (int i = 1; i < bytes; i++) {
      int next = value(text, at + i * width, to);
      if (next < 0x80 || next > 0xbf) {
        return 0;
      }
    }
    int point = bytes == 0 ? 0 : point(text, at, bytes, to);
    boolean valid =
        point > 0x7f
            && Character.isDefined(point)
            && Character.getType(point) != Character.SURROGATE;
    return valid ? bytes : 0;
  }

  /**
   * Whether the row of escapes around a place is of pairs of GB 2312 and not of UTF-8; a pair of
   * the one may by itself be a character of the other.
   */
  private boolean isGb(byte[] text, int at, int to) {
    int first = at;
    for (int i = 0; i < LOOKED_AT && value(text, first - width, to) >= 0x80; i++) {
      first -= width;
    }
    int last = Math.min(to, at + LOOKED_AT * width);
    int place = first;
    boolean utf8 = true;
    while (utf8 && place < last && value(text, place, to) >= 0x80) {
      int bytes = utf8(text, place, to);
      utf8 = bytes > 0;
      place += bytes * width;
    }
    if (utf8) {
      return false;
    }
    for (place = first; place < last && value(text, place, to) >= 0x80; place += 2 * width) {
      if (!isPair(text, place, to)) {
        return false;
      }
    }
    return (at - first) % (2 * width) == 0;
  }

  private boolean isPair(byte[] text, int at, int to) {
    int first = value(text, at, to);
    int second = value(text, at + width, to);
    return first >= MIN_GB && first <= MAX_GB && second >= MIN_SECOND && second <= MAX_SECOND;
  }
}
