package org.inshore.scanners.documents.content;

/** A character in quoted-printable (RFC 2045), as {@code =E4=B8=AD}, where no header says so. */
final class QuotedEscape extends EscapedBytes {
  private static final int WIDTH = 3;
  private static final QuotedEscape BYTES = new QuotedEscape();

  private QuotedEscape() {
    super(WIDTH);
  }

  /** How many bytes one beyond ASCII has that begins at a place; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    return BYTES.value(text, at, to) < 0x80 ? 0 : BYTES.lengthAt(text, at, to);
  }

  static int point(byte[] text, int at, int to) {
    return BYTES.pointAt(text, at, to);
  }

  @Override
  int value(byte[] text, int at, int to) {
    if (at < 0 || at > to - WIDTH || text[at] != '=') {
      return -1;
    }
    int high = digit(text[at + 1]);
    int low = digit(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** The value of a digit; small letters are none. */
  private static int digit(byte b) {
    return b >= 'a' ? -1 : Character.digit(b, 16);
  }
}
