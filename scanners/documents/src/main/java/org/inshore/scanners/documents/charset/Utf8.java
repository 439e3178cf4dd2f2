package org.inshore.scanners.documents.charset;

/** Writes characters in UTF-8. */
public final class Utf8 {
  /** Bytes of the longest character. */
  public static final int LONGEST = 4;

  private Utf8() {}

  /** Writes one character and returns the index behind it. */
  public static int put(byte[] bytes, int at, int codePoint) {
    int i = at;
    if (codePoint < 0x80) {
      bytes[i++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[i++] = (byte) (0xc0 | codePoint >> 6);
      bytes[i++] = (byte) (0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x10000) {
      bytes[i++] = (byte) (0xe0 | codePoint >> 12);
      bytes[i++] = (byte) (0x80 | (codePoint >> 6 & 0x3f));
      bytes[i++] = (byte) (0x80 | (codePoint & 0x3f));
    } else {
      bytes[i++] = (byte) (0xf0 | codePoint >> 18);
      bytes[i++] = (byte) (0x80 | (codePoint >> 12 & 0x3f));
      bytes[i++] = (byte) (0x80 | (codePoint >> 6 & 0x3f));
      bytes[i++] = (byte) (0x80 | (codePoint & 0x3f));
    }
    return i;
  }
}
