package org.inshore.scanners.jdbc.cell;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells text in bytes from other things. */
final class BinaryText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final char MARK = '\ufeff';

  private BinaryText() {}

  /**
   * Bytes as text, by strict UTF-8, then by strict GB18030, then by UTF-16 of usual characters.
   *
   * @param length how many of the bytes
   * @param cut whether more follow, so that the last character may be in pieces
   * @return null if they are no text
   */
  static @Nullable String decode(byte[] bytes, int length, boolean cut) {
    int end = cut ? length : unpadded(bytes, length);
    String text = decode(bytes, end, cut, StandardCharsets.UTF_8);
    if (text == null) {
      text = decode(bytes, end, cut, GB18030);
    }
    return text != null ? text : wide(bytes, cut ? length & -2 : length, cut);
  }

  /** Text whose charset nobody knows: bytes that are of none are replaced. */
  static @Nullable String forced(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    String text = decode(bytes, bytes.length, true);
    return text != null ? text : new String(bytes, GB18030);
  }

  /** As UTF-16 with a mark before it, or else of usual characters alone. */
  private static @Nullable String wide(byte[] bytes, int length, boolean cut) {
    if (length < 4 || length % 2 != 0) {
      return null;
    }
    CharsetEncoder common = GB2312.newEncoder();
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = decode(bytes, length, cut, charset);
      if (text == null) {
        continue;
      }
      boolean isMarked = text.charAt(0) == MARK;
      if (isMarked || text.chars().allMatch(c -> isUsual(c, common))) {
        return isMarked ? text.substring(1) : text;
      }
    }
    return null;
  }

  /** Whether it is of ASCII, a common Chinese character or a mark; chance gives mostly others. */
  private static boolean isUsual(int c, CharsetEncoder common) {
    return c < 0x80
        || (c >= 0x3000 && c <= 0x303f)
        || (c >= 0xff00 && c <= 0xff5e)
        || (c >= 0x4e00 && c <= 0x9fff && common.canEncode((char) c));
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
}
