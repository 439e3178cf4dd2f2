package org.inshore.scanners.documents.content;

/** A character in percent-encoding, as {@code %E4%B8%AD}; of ASCII the sign of mail alone. */
final class PercentEscape extends EscapedBytes {
  private static final int WIDTH = 3;
  private static final PercentEscape BYTES = new PercentEscape();

  private PercentEscape() {
    super(WIDTH);
  }

  /** How many bytes an ideograph or mark of mail has that begins at a place; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int first = BYTES.value(text, at, to);
    if (first == '@') {
      boolean mail = at > 0 && at + WIDTH < to && isWord(text[at - 1]) && isWord(text[at + WIDTH]);
      return mail ? WIDTH : 0;
    }
    return first < 0x80 ? 0 : BYTES.lengthAt(text, at, to);
  }

  static int point(byte[] text, int at, int to) {
    int first = BYTES.value(text, at, to);
    return first < 0x80 ? first : BYTES.pointAt(text, at, to);
  }

  @Override
  int value(byte[] text, int at, int to) {
    if (at < 0 || at > to - WIDTH || text[at] != '%') {
      return -1;
    }
    int high = Character.digit(text[at + 1], 16);
    int low = Character.digit(text[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isWord(byte b) {
    return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
  }
}
