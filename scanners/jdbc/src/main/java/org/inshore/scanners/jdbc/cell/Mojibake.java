package org.inshore.scanners.jdbc.cell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Repairs Chinese text that was stored as Latin-1, as programs did whose connection had another
 * charset than their text: its bytes are UTF-8 or GB 2312, and each stands for a character.
 */
final class Mojibake {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset GB2312 = Charset.forName("GB2312");

  private Mojibake() {}

  /** The text that was meant, or the same. */
  static @Nullable String repaired(@Nullable String text) {
    if (text == null || !hasLatin(text)) {
      return text;
    }
    byte[] bytes = bytes(text);
    if (bytes == null) {
      return text;
    }
    String utf8 = decoded(bytes, StandardCharsets.UTF_8);
    if (utf8 != null && utf8.chars().anyMatch(Mojibake::isHan)) {
      return utf8;
    }
    // Two letters with accents side by side are rare, and no others are taken.
    String gb = decoded(bytes, GB2312);
    return gb != null && gb.chars().filter(Mojibake::isHan).count() >= 2 ? gb : text;
  }

  /** Whether all is of one byte for each character, and not all of ASCII. */
  private static boolean hasLatin(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        if (c > 0xff && (c < 0x152 || c > 0x2122)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** The bytes that the characters stand for, by either table; null if there are others. */
  private static byte @Nullable [] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      if (c <= 0xff) {
        bytes[i] = (byte) c;
        continue;
      }
      byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
      if (one[0] == '?') {
        return null;
      }
      bytes[i] = one[0];
    }
    return bytes;
  }

  private static @Nullable String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isHan(int c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }
}
