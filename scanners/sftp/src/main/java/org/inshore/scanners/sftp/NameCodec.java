package org.inshore.scanners.sftp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of files, which are bytes to a server. Raw, each byte is a character; shown, they are
 * decoded as UTF-8, else as GB 18030, else bytes that are no ASCII are written as {@code \xE9}. A
 * shown name leads back to the raw one: it is the first of its {@link #candidates} that is there.
 */
final class NameCodec {
  private static final Charset RAW = StandardCharsets.ISO_8859_1;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private NameCodec() {}

  /** The raw form of a text, as most servers name files. */
  static String raw(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), RAW);
  }

  /** Whether a raw name is UTF-8, and so the first candidate of what it is shown as. */
  static boolean isUtf8(String raw) {
    return isAscii(raw) || strict(raw.getBytes(RAW), StandardCharsets.UTF_8) != null;
  }

  /** A raw name as it is shown. */
  static String shown(String raw) {
    if (isAscii(raw)) {
      return raw;
    }
    byte[] bytes = raw.getBytes(RAW);
    String text = strict(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = strict(bytes, GB18030);
      // A byte sequence that would not be written again leads back to nothing.
      if (text != null && !new String(text.getBytes(GB18030), RAW).equals(raw)) {
        text = null;
      }
    }
    return text == null ? escaped(raw) : text;
  }

  /** A raw name with all bytes that are no ASCII written out. */
  static String escaped(String raw) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      // A backslash that would read as the beginning of a code is one itself.
      if (c < 0x80 && !raw.startsWith("\\x", i)) {
        text.append(c);
      } else {
        text.append("\\x").append(String.format("%02X", (int) c));
      }
    }
    return text.toString();
  }

  /** The raw names that are shown so, the likeliest first. */
  static List<String> candidates(String shown) {
    List<String> raw = new ArrayList<>(List.of(raw(shown)));
    if (!isAscii(shown)) {
      raw.add(new String(shown.getBytes(GB18030), RAW));
    }
    String unescaped = unescaped(shown);
    if (unescaped != null) {
      raw.add(unescaped);
    }
    return raw;
  }

  private static @Nullable String unescaped(String shown) {
    StringBuilder raw = new StringBuilder();
    boolean found = false;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (shown.startsWith("\\x", i) && i + 3 < shown.length()) {
        int high = Character.digit(shown.charAt(i + 2), 16);
        int low = Character.digit(shown.charAt(i + 3), 16);
        if ((high >= 8 && low >= 0) || (high == 5 && low == 12)) {
          raw.append((char) (high << 4 | low));
          i += 3;
          found = true;
          continue;
        }
      }
      if (c >= 0x80) {
        return null;
      }
      raw.append(c);
    }
    return found ? raw.toString() : null;
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
