package org.inshore.engine.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.inshore.engine.pattern.Alphabet;

/** The characters of GB 18030, from the JDK's own decoder. */
public final class Gb18030 {
  private static final int LEADS = 0x7e;
  private static final int TRAILS = 0xbf;

  /** How many pairs of bytes there are, those without a character too. */
  static final int PAIRS = LEADS * TRAILS;

  /** How many forms of four bytes there are for the basic plane. */
  public static final int FOURS = 39420;

  private static final int FIRST_SUPPLEMENTARY = 189_000;
  private static final char NONE = Alphabet.UNKNOWN;
  private static final Charset CHARSET = Charset.forName("GB18030");
  private static final char[] PAIR = new char[PAIRS];
  private static final char[] FOUR = new char[FOURS];

  static {
    Arrays.fill(PAIR, NONE);
    Arrays.fill(FOUR, NONE);
    StringBuilder all = new StringBuilder(1 << 16);
    for (int c = 0x80; c < Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate((char) c)) {
        all.append((char) c);
      }
    }
    byte[] bytes = all.toString().getBytes(CHARSET);
    for (int i = 0, at = 0; i < all.length(); i++) {
      int lead = bytes[at] & 0xff;
      int trail = lead < 0x81 ? 0 : bytes[at + 1] & 0xff;
      if (trail == 0) {
        at++;
      } else if (isTrail(trail)) {
        PAIR[index(lead, trail)] = all.charAt(i);
        at += 2;
      } else {
        FOUR[number(bytes, at)] = all.charAt(i);
        at += 4;
      }
    }
    decodeTheRest();
  }

  private Gb18030() {}

  /** Pairs that the encoder never makes, but the decoder knows. */
  private static void decodeTheRest() {
    for (int lead = 0x81; lead <= 0xfe; lead++) {
      for (int trail = 0x40; trail <= 0xfe; trail++) {
        int index = index(lead, trail);
        if (isTrail(trail) && PAIR[index] == NONE) {
          String decoded = new String(new byte[] {(byte) lead, (byte) trail}, CHARSET);
          PAIR[index] = decoded.length() == 1 ? decoded.charAt(0) : NONE;
        }
      }
    }
  }

  /** Whether a byte may be the second of two. */
  public static boolean isTrail(int trail) {
    return trail >= 0x40 && trail != 0x7f && trail != 0xff;
  }

  public static int index(int lead, int trail) {
    return (lead - 0x81) * TRAILS + trail - 0x40;
  }

  /** The character of a pair by its index. */
  public static char pair(int index) {
    return PAIR[index];
  }

  /** Whether four bytes in a row have the form of a character. */
  static boolean isFour(byte[] bytes, int at, int to) {
    return at + 3 < to
        && isDigit(bytes[at + 1])
        && (bytes[at + 2] & 0xff) > 0x80
        && bytes[at + 2] != (byte) 0xff
        && isDigit(bytes[at + 3]);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int number(byte[] bytes, int at) {
    return (((bytes[at] & 0xff) - 0x81) * 10 + bytes[at + 1] - '0') * 1260
        + ((bytes[at + 2] & 0xff) - 0x81) * 10
        + bytes[at + 3]
        - '0';
  }

  /** The code point of four bytes. */
  public static int four(byte[] bytes, int at) {
    int number = number(bytes, at);
    if (number < FOURS) {
      return FOUR[number];
    }
    int point = 0x10000 + number - FIRST_SUPPLEMENTARY;
    return point >= 0x10000 && point <= Character.MAX_CODE_POINT ? point : NONE;
  }

  /** The code point that starts at a byte beyond ASCII; negative if the byte is no character. */
  static int point(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    if (at + 1 < to && lead != 0x80 && lead != 0xff) {
      int trail = bytes[at + 1] & 0xff;
      if (isTrail(trail)) {
        return pair(index(lead, trail));
      }
      if (isFour(bytes, at, to)) {
        return four(bytes, at);
      }
    }
    return -1;
  }
}
