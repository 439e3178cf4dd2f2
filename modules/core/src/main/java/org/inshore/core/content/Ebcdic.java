package org.inshore.core.content;

/** Recogniser of records of a mainframe: letters, digits and blanks of EBCDIC prevail. */
final class Ebcdic {
  private static final int FEWEST = 40;

  private Ebcdic() {}

  static boolean fits(byte[] head) {
    int usual = 0;
    int digits = 0;
    int ascii = 0;
    for (byte one : head) {
      int b = one & 0xff;
      boolean digit = b >= 0xf0 && b <= 0xf9;
      boolean letter =
          (b >= 0xc1 && b <= 0xc9)
              || (b >= 0xd1 && b <= 0xd9)
              || (b >= 0xe2 && b <= 0xe9)
              || (b >= 0x81 && b <= 0x89)
              || (b >= 0x91 && b <= 0x99)
              || (b >= 0xa2 && b <= 0xa9);
      usual += digit || letter || b == 0x40 ? 1 : 0;
      digits += digit ? 1 : 0;
      // Half a character of EBCDIC's Chinese may look so, too.
      ascii += b >= '0' && b <= '9' ? 1 : 0;
    }
    return head.length >= FEWEST
        && usual * 10L >= head.length * 6L
        && digits > 0
        && ascii * 4L < usual;
  }
}
