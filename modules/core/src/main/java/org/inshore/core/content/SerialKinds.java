package org.inshore.core.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells serialised values that have no mark of their own, or one that could begin a text. Without a
 * NUL they look like text with some broken characters, in which a length touches each number.
 */
final class SerialKinds {
  /** Python's protocols 0 and 1: an empty collection or class, and its number in the memo. */
  private static final Pattern PICKLE =
      Pattern.compile(
          "(?s)(?:\\([ldt]p\\d{1,3}\\n|c[\\w.]+\\n\\w+\\n(?:p\\d{1,3}\\n\\(|q.[()])|[\\]}]q[\\x00\\x01]).*");

  private static final Pattern BENCODE =
      Pattern.compile("(?s)[ld]{1,8}(?:i-?\\d{1,19}e)*\\d{1,6}:.{0,99}\\d{1,6}:.*");

  private static final String RUBY = "[{oSI\"";
  private static final int ERLANG = 131;
  private static final int LEAST = 8;
  private static final int LARGEST_BSON = 48 << 20;

  private SerialKinds() {}

  /** The media type, or null if the bytes are no such values. */
  static @Nullable String detect(byte[] head) {
    if (head.length < LEAST) {
      return null;
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if (first == 4 && second == 8 && RUBY.indexOf(head[2]) >= 0) {
      return "application/x-ruby-marshal";
    } else if (first == ':' && second == ')' && head[2] == '\n' && head[3] >= 0 && head[3] <= 7) {
      return "application/x-jackson-smile";
    } else if (first == ERLANG && isErlang(head, second)) {
      return "application/x-erlang-binary";
    } else if (isPickle(head, first, second)) {
      return "application/x-python-pickle";
    } else if (isBson(head)) {
      return "application/x-bson";
    } else if (first >= 0x80 && SerialCheck.cbor(head)) {
      return "application/cbor";
    } else if (first >= 0x80 && SerialCheck.messagePack(head)) {
      return "application/vnd.msgpack";
    }
    boolean bencode = (first == 'l' || first == 'd') && BENCODE.matcher(begin(head)).matches();
    return bencode ? "application/x-bencode" : null;
  }

  private static String begin(byte[] head) {
    return new String(head, 0, Math.min(head.length, 256), StandardCharsets.ISO_8859_1);
  }

  /** A tuple of an atom or a text first, a list or map of fewer than 2^24, or what is deflated. */
  private static boolean isErlang(byte[] head, int tag) {
    return switch (tag) {
      case 'P' -> head[6] == 0x78;
      case 'l', 't', 'm' -> head[2] == 0;
      case 'h' -> head[2] > 0 && "dswvmkhlt".indexOf(head[3]) >= 0;
      default -> false;
    };
  }

  private static boolean isPickle(byte[] head, int first, int second) {
    if (first == 0x80) {
      int third = head[2] & 0xff;
      return (second >= 2 && second <= 3 && "]}()cXUK(".indexOf(third) >= 0)
          || (second >= 4 && second <= 5 && third == 0x95);
    }
    return (first == '(' || first == 'c' || first == ']' || first == '}')
        && PICKLE.matcher(begin(head)).matches();
  }

  /** A length, and a first element: its type, a name, and for a text its length and its end. */
  private static boolean isBson(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getInt(0);
    int type = head[4];
    if (length <= LEAST || length > LARGEST_BSON || type < 1 || type > 0x13) {
      return false;
    }
    int end = 5;
    while (end < head.length && head[end] != 0) {
      if (head[end++] >= 0 && head[end - 1] < ' ') {
        return false;
      }
    }
    int next = end + 1;
    if (end == 5 || end > 5 + 255 || next + 4 >= head.length || next > length) {
      return false;
    }
    int size = bytes.getInt(next);
    return switch (type) {
      case 2 -> size > 0 && next + 4L + size < length && endsText(head, next + 4 + size);
      case 3, 4 -> size >= 5 && next + (long) size < length;
      case 7 -> next + 12 < length && isLast(head, length);
      default -> isLast(head, length);
    };
  }

  private static boolean endsText(byte[] head, int end) {
    return end > head.length || head[end - 1] == 0;
  }

  private static boolean isLast(byte[] head, int length) {
    return length > head.length || head[length - 1] == 0;
  }
}
