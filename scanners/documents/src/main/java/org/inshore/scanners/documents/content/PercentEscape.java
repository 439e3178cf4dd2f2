package org.inshore.scanners.documents.content;

/**
 * A character in percent-encoding, as {@code %E4%B8%AD}, once or twice; of ASCII the sign of mail,
 * and others where more is encoded beside them.
 */
final class PercentEscape extends EscapedBytes {
  private static final int WIDTH = 3;

  /** So far before or behind one another has to be: a per cent sign may stand before a number. */
  private static final int FURTHEST = 32;

  private static final PercentEscape BYTES = new PercentEscape(WIDTH);

  /** What was encoded once more: its per cent signs are {@code %25}. */
  private static final PercentEscape TWICE = new PercentEscape(WIDTH + 2);

  private final int width;

  private PercentEscape(int width) {
    super(width);
    this.width = width;
  }

  /** How many bytes one has that begins at a place and is turned; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int inner = TWICE.value(text, at, to);
    if (inner >= 0x80) {
      return TWICE.lengthAt(text, at, to);
    } else if (inner >= 0) {
      boolean turned = AsciiEscape.isTurned(inner, TWICE.isInRow(text, at, to));
      return turned && isAmidOthers(text, at, to) ? TWICE.width : 0;
    }
    int first = BYTES.value(text, at, to);
    if (first == '@') {
      boolean mail = at > 0 && at + WIDTH < to && isWord(text[at - 1]) && isWord(text[at + WIDTH]);
      return mail || isAmidOthers(text, at, to) ? WIDTH : 0;
    }
    if (first < 0x80) {
      boolean turned = AsciiEscape.isTurned(first, BYTES.isInRow(text, at, to));
      return turned && isAmidOthers(text, at, to) ? WIDTH : 0;
    }
    return BYTES.lengthAt(text, at, to);
  }

  private static boolean isAmidOthers(byte[] text, int at, int to) {
    int first = Math.max(0, at - FURTHEST);
    for (int i = at - 1; i >= first && text[i] > ' '; i--) {
      if (BYTES.value(text, i, at) >= 0) {
        return true;
      }
    }
    int last = Math.min(to, at + WIDTH + FURTHEST);
    for (int i = at + WIDTH; i < last && text[i] > ' '; i++) {
      if (BYTES.value(text, i, to) >= 0) {
        return true;
      }
    }
    return false;
  }

  static int point(byte[] text, int at, int to) {
    int inner = TWICE.value(text, at, to);
    if (inner >= 0) {
      return inner < 0x80 ? AsciiEscape.point(inner) : TWICE.pointAt(text, at, to);
    }
    int first = BYTES.value(text, at, to);
    return first < 0x80 ? AsciiEscape.point(first) : BYTES.pointAt(text, at, to);
  }

  @Override
  int value(byte[] text, int at, int to) {
    if (at < 0 || at > to - width || text[at] != '%') {
      return -1;
    }
    if (width > WIDTH && (text[at + 1] != '2' || text[at + 2] != '5')) {
      return -1;
    }
    int high = Character.digit(text[at + width - 2], 16);
    int low = Character.digit(text[at + width - 1], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isWord(byte b) {
    return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
  }
}
