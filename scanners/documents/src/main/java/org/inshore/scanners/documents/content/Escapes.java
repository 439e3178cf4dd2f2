package org.inshore.scanners.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.spi.content.Encoding;

/**
 * Turns {@code \u4e2d} into its character, as JSON, Java and JavaScript write what is not ASCII,
 * the same by its number in braces ({@link PointEscape}), {@code %E4%B8%AD}, as queries do, {@code
 * =E4=B8=AD}, as mail does, numeric character references of HTML, bytes as {@code \xe4\xb8\xad}, as
 * Python and C print them or in decimal digits, and marks of addresses as {@code li\@x.cn}, as
 * writers of markup do.
 *
 * <p>Of ASCII marks and white space are turned, letters and digits only where several are escaped
 * one behind the other: a program's text stays as it is. Each keeps the room of its characters: the
 * one meant, then zero-width ones, which the engine passes over; columns stay those of the text as
 * it is written.
 */
public final class Escapes {
  /** Bytes of the longest escape: four bytes in percent-encoding, twice. */
  public static final int LONGEST = 20;

  /** What escapes begin with. */
  private static final byte[] MARKS = {'\\', '%', '&', '='};

  /** In longer texts the JVM finds each faster by itself. */
  private static final int SHORT = 32;

  private static final String FILLER = "\u200b";

  private final Encoding encoding;
  private final byte[] filler;
  private byte[] bytes = new byte[0];
  private int length;

  public Escapes(Encoding encoding) {
    this.encoding = encoding;
    this.filler = FILLER.getBytes(encoding.charset());
  }

  /** The index of the first escape that begins with a byte; -1 if there is none. */
  private static int find(byte mark, byte[] text, int from, int to) {
    int at = ByteWords.indexOf(text, mark, from, to);
    while (at < to && lengthAt(text, at, to) == 0) {
      at = ByteWords.indexOf(text, mark, at + 1, to);
    }
    return at < to ? at : -1;
  }

  /** The index of the first that looks like an escape that is turned; -1 if there is none. */
  public static int find(byte[] text, int from, int to) {
    int first = -1;
    for (byte mark : MARKS) {
      int at = find(mark, text, from, first < 0 ? to : first);
      first = at < 0 ? first : at;
    }
    return first;
  }

  /** How many bytes an escape has that begins here, 0 when none does or it is half a character. */
  public static int lengthAt(byte[] text, int at, int to) {
    if (at < 0 || at >= to) {
      return 0;
    }
    return switch (text[at]) {
      case '\\' -> {
        int unit = UnitEscape.length(text, at, to);
        int point = unit > 0 ? unit : PointEscape.length(text, at, to);
        int one = point > 0 ? point : ByteEscape.length(text, at, to);
        int blank = one > 0 ? one : BlankEscape.length(text, at, to);
        yield blank > 0 ? blank : MarkEscape.length(text, at, to);
      }
      case '%' -> PercentEscape.length(text, at, to);
      case '&' -> EntityEscape.length(text, at, to);
      case '=' -> QuotedEscape.length(text, at, to);
      default -> 0;
    };
  }

  private static int pointAt(byte[] text, int at, int written, int to) {
    return switch (text[at]) {
      case '%' -> PercentEscape.point(text, at, to);
      case '=' -> QuotedEscape.point(text, at, to);
      case '&' -> AsciiEscape.point(EntityEscape.point(text, at, written));
      default -> {
        if (PointEscape.length(text, at, to) > 0) {
          yield PointEscape.point(text, at, written);
        }
        yield switch (text[at + 1]) {
          case 'u' -> UnitEscape.point(text, at, written);
          case 'n', 'r', 't' -> ' ';
          case '@', '_' -> text[at + 1];
          default -> ByteEscape.point(text, at, to);
        };
      }
    };
  }

  /**
   * Turns a text, into {@link #bytes}.
   *
   * @param from where a character begins
   */
  public void turn(byte[] text, int from, int to) {
    length = 0;
    int copied = from;
    int known = from;
    int[] following = new int[MARKS.length]; // each looked for once
    for (int i = 0; i < following.length; i++) {
      following[i] = find(MARKS[i], text, from, to);
    }
    for (int at = least(following), next; at >= 0; at = least(following)) {
      // In GB 18030 a backslash may be the second half of a character.
      known = TextCut.border(text, known, at, encoding);
      next = at + 1;
      if (known >= at) {
        append(text, copied, at);
        next = at + turnOne(text, at, to);
        copied = next;
        known = next;
      }
      for (int i = 0; i < following.length; i++) {
        if (following[i] >= 0 && following[i] < next) {
          following[i] = find(MARKS[i], text, next, to);
        }
      }
    }
    append(text, copied, to);
  }

  private static int least(int[] places) {
    int least = -1;
    for (int place : places) {
      least = place >= 0 && (least < 0 || place < least) ? place : least;
    }
    return least;
  }

  /**
   * Appends the character of an escape, in the room that the escape has; tells how much that is.
   */
  private int turnOne(byte[] text, int at, int to) {
    int written = lengthAt(text, at, to);
    append(pointAt(text, at, written, to));
    for (int fill = 1; fill < written; fill++) {
      append(filler, 0, filler.length);
    }
    return written;
  }

  /** A text with its escapes turned, as {@link #turn} does. */
  public static String turned(String text) {
    if (!hasMark(text)) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (find(bytes, 0, bytes.length) < 0) {
      return text;
    }
    Escapes escapes = new Escapes(Encoding.UTF_8);
    escapes.turn(bytes, 0, bytes.length);
    return new String(escapes.bytes, 0, escapes.length, StandardCharsets.UTF_8);
  }

  /** Whether a character is one that escapes begin with: a cell is gone through once. */
  private static boolean hasMark(String text) {
    if (text.length() > SHORT) {
      return text.indexOf('\\') >= 0
          || text.indexOf('%') >= 0
          || text.indexOf('&') >= 0
          || text.indexOf('=') >= 0;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '%' || c == '&' || c == '=') {
        return true;
      }
    }
    return false;
  }

  /** The text turned last, up to {@link #length}. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes the text turned last has. */
  public int length() {
    return length;
  }

  private void append(int codePoint) {
    if (encoding == Encoding.UTF_8) {
      reserve(Utf8.LONGEST);
      length = Utf8.put(bytes, length, codePoint);
    } else {
      byte[] encoded = Character.toString(codePoint).getBytes(encoding.charset());
      append(encoded, 0, encoded.length);
    }
  }

  private void append(byte[] array, int from, int to) {
    reserve(to - from);
    System.arraycopy(array, from, bytes, length, to - from);
    length += to - from;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
