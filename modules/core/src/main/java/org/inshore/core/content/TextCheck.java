package org.inshore.core.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether bytes can be text, in whatever encoding. Which one is for the reader to find out.
 */
final class TextCheck {
  /** Most control characters in a text: one in this many. */
  private static final int CONTROLS_ONE_IN = 100;

  /** Most broken sequences in a text: one in so many bytes. */
  private static final int BROKEN_BYTES_ONE_IN = 200;

  /** One line in so many of a text in two charsets may be of neither. */
  private static final int BROKEN_ONE_IN = 50;

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Fewest characters that tell UTF-16 from chance when none is ASCII. */
  private static final int MIN_HAN = 8;

  private TextCheck() {}

  /** Whether the head of a file looks like text; an empty file does. */
  static boolean isText(byte[] head) {
    if (head.length == 0 || hasUtf16Or32Mark(head)) {
      return true;
    }
    int nuls = 0;
    int controls = 0;
    int high = 0;
    for (int i = 0; i < head.length; i++) {
      byte b = head[i];
      if (b == 0) {
        nuls++;
      } else if (b < 0) {
        high++;
      } else if (isControl(b) && !isStruckOver(head, i)) {
        controls++;
      }
    }
    boolean fewOrSeparators =
        (nuls + controls) * CONTROLS_ONE_IN <= head.length || Separators.partFields(head);
    if (nuls > 0 || !fewOrSeparators) {
      // A NUL at an odd end is half a character.
      boolean half = head.length % 2 == 1 && head[head.length - 1] == 0;
      boolean someAscii = nuls > (half ? 1 : 0);
      if (isUnicode(head, StandardCharsets.UTF_16LE, someAscii)
          || isUnicode(head, StandardCharsets.UTF_16BE, someAscii)
          || isUnicode(head, Charset.forName("UTF-32LE"), someAscii)
          || isUnicode(head, Charset.forName("UTF-32BE"), someAscii)) {
        return true;
      }
      if (!fewOrSeparators) {
        return false;
      }
    }
    return high * 10 < head.length * 3
        || isMixed(head)
        || decodes(head, StandardCharsets.UTF_8)
        || decodes(head, GB18030)
        || decodes(head, Charset.forName("Big5-HKSCS"));
  }

  private static boolean hasUtf16Or32Mark(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return first == 0xfffe
        || first == 0xfeff
        || (head.length >= 4 && first == 0 && (head[2] & 0xff) == 0xfe && (head[3] & 0xff) == 0xff);
  }

  /** A backspace between a character and the same one, or a line under it, as printers do bold. */
  private static boolean isStruckOver(byte[] head, int i) {
    if (head[i] != '\b' || i == 0 || i + 1 >= head.length) {
      return false;
    }
    byte before = head[i - 1];
    byte over = head[i + 1];
    return before == over
        || before == '_'
        || over == '_'
        || (before < 0 && (over < 0 || over == '\b'))
        || (before == '\b' && over < 0);
  }

  private static boolean isControl(byte b) {
    return (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b && b != 0x1a)
        || b == 0x7f;
  }

  /**
   * UTF-16 or UTF-32 without a mark: decodes to ASCII and Han; where there are NULs, some is ASCII.
   */
  private static boolean isUnicode(byte[] head, Charset charset, boolean someAscii) {
    CharBuffer text = decoded(head, charset);
    if (text == null || text.length() < (someAscii ? 2 : MIN_HAN)) {
      return false;
    }
    int ascii = 0;
    int usual = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.get(i);
      if (c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0x7f)) {
        ascii++;
        usual++;
      } else if ((c >= 0x4e00 && c <= 0x9fff)
          || (c >= 0x3000 && c <= 0x30ff)
          || (c >= 0xff00 && c < 0xfff0)) {
        usual++;
      }
    }
    return (ascii > 0 || !someAscii) && usual * 100L >= text.length() * 95L;
  }

  /** Whether nearly all lines are in UTF-8 or GB 18030, each by itself; the last may be cut. */
  private static boolean isMixed(byte[] head) {
    int lines = 0;
    int broken = 0;
    for (int from = 0; from < head.length; ) {
      int end = from;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      byte[] line = Arrays.copyOfRange(head, from, end);
      boolean text = decodes(line, StandardCharsets.UTF_8) || decodes(line, GB18030);
      lines++;
      broken += text ? 0 : 1;
      from = end + 1;
    }
    return lines > 2 && broken * BROKEN_ONE_IN <= lines;
  }

  /** Whether bytes are a text in a charset, but for a broken byte here and there. */
  private static boolean decodes(byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(head);
    CharBuffer text = CharBuffer.allocate(head.length + 1);
    int broken = 0;
    while (true) {
      CoderResult result = decoder.decode(bytes, text, false);
      if (!result.isError()) {
        return true;
      }
      if (++broken * BROKEN_BYTES_ONE_IN > head.length) {
        return false;
      }
      bytes.position(bytes.position() + result.length());
    }
  }

  /**
   * The text, or null if it is not valid; a character cut off at the end is not held against it.
   */
  private static @Nullable CharBuffer decoded(byte[] head, Charset charset) {
    CharBuffer text = CharBuffer.allocate(head.length + 1);
    var result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head), text, false);
    return result.isError() ? null : text.flip();
  }
}
