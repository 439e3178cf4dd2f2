package org.inshore.scanners.jdbc.cell;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells text in bytes from other things. */
public final class BinaryText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private BinaryText() {}

  /**
   * Bytes as text, by strict UTF-8, then by strict GB18030.
   *
   * @param length how many of the bytes
   * @param cut whether more follow, so that the last character may be in pieces
   * @return null if they are no text
   */
  static @Nullable String decode(byte[] bytes, int length, boolean cut) {
    int end = cut ? length : unpadded(bytes, length);
    String text = decode(bytes, end, cut, StandardCharsets.UTF_8);
    return text != null ? text : decode(bytes, end, cut, GB18030);
  }

  /** The length without the zeros with which a column of fixed length is filled up. */
  private static int unpadded(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return end == 0 ? length : end;
  }

  private static @Nullable String decode(byte[] bytes, int length, boolean cut, Charset charset) {
    CharBuffer chars = CharBuffer.allocate(length + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, 0, length), chars, !cut);
    if (result.isError()) {
      return null;
    }
    chars.flip();
    for (int i = 0; i < chars.length(); i++) {
      if (!isText(chars.charAt(i))) {
        return null;
      }
    }
    return chars.toString();
  }

  /** Not a control, and not what GB18030 makes of bytes that mean nothing. */
  private static boolean isText(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t' || c == '\f';
      case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  /** The suffix of a document that starts like this, or null. */
  public static @Nullable String documentSuffix(byte[] bytes) {
    if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
      return ".pdf";
    }
    if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
      return ".zip";
    }
    return starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? ".ole" : null;
  }

  private static boolean starts(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
