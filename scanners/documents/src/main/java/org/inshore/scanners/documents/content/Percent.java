package org.inshore.scanners.documents.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Percent-encoding of UTF-8, or of GB 2312 where it is none, as queries and bodies of forms have
 * it.
 */
public final class Percent {
  private static final int LENGTH = 3;
  private static final Charset GB_2312 = Charset.forName("GB2312");

  private Percent() {}

  /** Decodes what is beyond ASCII; marks that part keys and values stay encoded. */
  public static String decodeLetters(String text) {
    return decode(text, false);
  }

  /** Decodes all there is, and {@code +} as a blank where something is encoded. */
  public static String decode(String text) {
    boolean encoded = text.indexOf('%') >= 0;
    return encoded ? decode(text.replace('+', ' '), true) : text;
  }

  private static String decode(String text, boolean ascii) {
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      run.reset();
      int value = byteAt(text, i);
      while (value >= 0 && (ascii || value > 0x7f)) {
        run.write(value);
        i += LENGTH;
        value = byteAt(text, i);
      }
      if (i == start) {
        decoded.append(text.charAt(i++));
        continue;
      }
      String plain = text(run.toByteArray(), StandardCharsets.UTF_8);
      if (plain == null) {
        plain = text(run.toByteArray(), GB_2312);
      }
      decoded.append(plain == null ? text.substring(start, i) : plain);
    }
    return decoded.toString();
  }

  private static @Nullable String text(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int byteAt(String text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
