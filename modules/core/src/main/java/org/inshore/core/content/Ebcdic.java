package org.inshore.core.content;

/** Recogniser of what a mainframe wrote: letters, digits and blanks of EBCDIC prevail. */
final class Ebcdic {
  private static final int FEWEST = 40;

  /** Characters of a text with few others, which no text of Chinese in two bytes each is like. */
  private static final int FEWEST_OF_TEXT = 64;

  /** Digits in a row that in GB 18030 would be as many halves of its rarest characters. */
  private static final int LONG_NUMBER = 11;

  /** What Chinese stands between, two bytes to a character. */
  private static final int SHIFT_OUT = 0x0e;

  private static final int SHIFT_IN = 0x0f;

  private int usual;
  private int blanks;
  private int digits;
  private int run;
  private int longest;
  private int digitsOfAscii;
  private int foreign;

  private Ebcdic(byte[] head) {
    for (int i = 0; i < head.length; i++) {
      int b = head[i] & 0xff;
      int end = b == SHIFT_OUT ? shiftIn(head, i) : 0;
      if (end > 0) {
        usual += end - i;
        i = end;
      } else {
        count(b);
      }
    }
  }

  private void count(int b) {
    boolean digit = b >= 0xf0 && b <= 0xf9;
    digits += digit ? 1 : 0;
    run = digit ? run + 1 : 0;
    longest = Math.max(longest, run);
    blanks += b == 0x40 ? 1 : 0;
    usual += digit || b == 0x40 || isLetter(b) ? 1 : 0;
    foreign += isOfAscii(b) ? 1 : 0;
    digitsOfAscii += b >= '0' && b <= '9' ? 1 : 0;
  }

  /** Where the Chinese that begins at a place ends; 0 where it is none. */
  private static int shiftIn(byte[] head, int from) {
    int at = from + 1;
    while (at + 1 < head.length && (head[at] & 0xff) >= 0x40) {
      at += 2;
    }
    return at < head.length && head[at] == SHIFT_IN ? at : 0;
  }

  /** Whether bytes that are no text of ASCII are records. */
  static boolean fits(byte[] head) {
    Ebcdic counted = new Ebcdic(head);
    // Half a character of Chinese without shifts may look like a digit of ASCII, too.
    return head.length >= FEWEST
        && counted.usual * 10L >= head.length * 6L
        && counted.digits > 0
        && counted.digitsOfAscii * 4L < counted.usual;
  }

  /**
   * Whether bytes that could be text in GB 18030 are text of EBCDIC: three quarters letters, digits
   * and blanks, one in fifty or fewer what only ASCII uses. Of Chinese half looks like letters, and
   * none like blanks. A short one is if it has a long number.
   */
  static boolean isText(byte[] head) {
    Ebcdic counted = new Ebcdic(head);
    if (head.length < FEWEST_OF_TEXT) {
      return counted.longest >= LONG_NUMBER && counted.usual * 4L >= head.length * 3L;
    }
    return counted.usual * 4L >= head.length * 3L
        && counted.foreign * 50L <= head.length
        && (counted.blanks * 50L >= head.length || counted.digits * 2L >= head.length);
  }

  private static boolean isOfAscii(int b) {
    return b == '\n'
        || (b >= 0x20 && b < 0x3f && b != 0x25)
        || (b > 0x40 && b < 0x4a)
        || (b > 0x50 && b < 0x5a)
        || (b > 0x61 && b < 0x6a)
        || (b > 0x6f && b < 0x79);
  }

  private static boolean isLetter(int b) {
    int low = b & 0x0f;
    boolean second = (b & 0xf0) == 0xe0 || (b & 0xf0) == 0xa0;
    return ((b >= 0x81 && b < 0xaa) || (b >= 0xc1 && b < 0xea))
        && low <= 9
        && low >= (second ? 2 : 1);
  }
}
