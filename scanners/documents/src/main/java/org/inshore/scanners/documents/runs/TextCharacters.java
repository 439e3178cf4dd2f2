package org.inshore.scanners.documents.runs;

import java.nio.charset.Charset;
import org.inshore.spi.text.CommonHan;

/** Tells the characters that Chinese text and ASCII are made of, in GB 18030 too. */
final class TextCharacters {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Of a byte beyond ASCII without its highest. */
  private static final int BITS = 7;

  /** One look for each character: of two bytes in four ways there are as many as bytes. */
  private static final boolean[] TEXT = new boolean[1 << Short.SIZE];

  static {
    for (int c = 0; c < TEXT.length; c++) {
      boolean isAscii = (c >= ' ' && c < 0x7f) || c == '\t';
      TEXT[c] = isAscii || CommonHan.is((char) c) || isMark((char) c);
    }
  }

  /** By two bytes of GB 18030, both beyond ASCII: the character, if it is text; else 0. */
  private static final char[] BY_BYTES = new char[1 << (2 * BITS)];

  static {
    for (int pair = 0; pair < BY_BYTES.length; pair++) {
      byte[] bytes = {(byte) (pair >> BITS | 0x80), (byte) (pair | 0x80)};
      char c = new String(bytes, GB18030).charAt(0);
      BY_BYTES[pair] = TEXT[c] ? c : 0;
    }
  }

  private TextCharacters() {}

  /** The character of two bytes of GB 18030, both beyond ASCII, if it is text; else 0. */
  static char ofBytes(byte first, byte second) {
    return BY_BYTES[(first & 0x7f) << BITS | (second & 0x7f)];
  }

  /** Whether it is one of them, a mark, or of ASCII and shown. */
  static boolean isText(char c) {
    return TEXT[c];
  }

  /** A sign of Chinese punctuation, a letter or digit of full width, the star of a marking. */
  static boolean isMark(char c) {
    return (c > 0x3000 && c <= 0x301f) || (c > 0xff00 && c <= 0xff5e) || c == '★';
  }
}
