package org.inshore.spi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Traditional characters and the simplified ones they are read as, one to one. Those that
 * simplified text uses too, such as 乾, are left as they are.
 */
public final class Traditional {
  /** The first character that may be one. */
  public static final int FIRST = 0x4E00;

  /** The last one. */
  public static final int LAST = 0x9FA5;

  private static final String TABLE = "traditional.txt";

  /** By character, the simplified one. */
  private static final char[] SIMPLIFIED = read();

  private Traditional() {}

  /** The simplified form of a character between {@link #FIRST} and {@link #LAST}. */
  public static int simplified(int point) {
    return SIMPLIFIED[point - FIRST];
  }

  private static char[] read() {
    char[] simplified = new char[LAST - FIRST + 1];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    String pairs = text();
    int at = 0;
    while (at < pairs.length()) {
      if (Character.isWhitespace(pairs.charAt(at))) {
        at++;
      } else {
        simplified[pairs.charAt(at) - FIRST] = pairs.charAt(at + 1);
        at += 2;
      }
    }
    return simplified;
  }

  private static String text() {
    try (InputStream in = Traditional.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
