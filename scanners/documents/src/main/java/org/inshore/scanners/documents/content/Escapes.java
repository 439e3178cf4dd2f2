package org.inshore.scanners.documents.content;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.spi.scan.Encoding;

/**
 * Turns {@code \u4e2d} into its character, as JSON, Java and JavaScript write what is not ASCII,
 * and {@code %E4%B8%AD}, as queries do.
 *
 * <p>Only escapes beyond ASCII are turned, so that a program's text stays as it is; of queries also
 * {@code %40}, the sign of an address of mail, between letters or digits. Each keeps the room of
 * its characters: the one meant, then zero-width ones, which the engine passes over; columns stay
 * those of the text as it is written.
 */
public final class Escapes {
  /** Bytes of the longest escape: a surrogate pair. */
  public static final int LONGEST = 12;

  private static final int LENGTH = 6;

  /** Bytes of one byte in percent-encoding; four of them are one character at most. */
  private static final int PERCENT = 3;

  private static final String FILLER = "\u200b";

  private final Encoding encoding;
  private final byte[] filler;
  private byte[] bytes = new byte[0];
  private int length;

  public Escapes(Encoding encoding) {
    this.encoding = encoding;
    this.filler = FILLER.getBytes(encoding.charset());
  }

  /** The index of the first that looks like an escape that is turned; -1 if there is none. */
  public static int find(byte[] text, int from, int to) {
    int unit = findUnit(text, from, to);
    int percent = findPercent(text, from, unit < 0 ? to : unit);
    return percent < 0 ? unit : percent;
  }

  private static int findUnit(byte[] text, int from, int to) {
    int i = from;
    while (true) {
      i = ByteWords.indexOf(text, (byte) '\\', i, to - LENGTH + 1);
      if (i > to - LENGTH) {
        return -1;
      }
      if (text[i + 1] == 'u' && unitLength(text, i, to) > 0) {
        return i;
      }
      i++;
    }
  }

  private static int findPercent(byte[] text, int from, int to) {
    int i = from;
    while (true) {
      i = ByteWords.indexOf(text, (byte) '%', i, to - PERCENT + 1);
      if (i > to - PERCENT) {
        return -1;
      }
      if (percentLength(text, i, to) > 0) {
        return i;
      }
      i++;
    }
  }

  /** How many bytes an escape has that begins here, 0 when none does or it is half a character. */
  public static int lengthAt(byte[] text, int at, int to) {
    int unit = unitLength(text, at, to);
    return unit > 0 ? unit : percentLength(text, at, to);
  }

  private static int unitLength(byte[] text, int at, int to) {
    int value = unitAt(text, at, to);
    if (value < 0x80 || Character.isLowSurrogate((char) value)) {
      return 0;
    }
    if (!Character.isHighSurrogate((char) value)) {
      return LENGTH;
    }
    int low = unitAt(text, at + LENGTH, to);
    return low >= 0 && Character.isLowSurrogate((char) low) ? LONGEST : 0;
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
    int unit = findUnit(text, from, to);
    int percent = findPercent(text, from, to);
    while (unit >= 0 || percent >= 0) {
      int at = unit < 0 || (percent >= 0 && percent < unit) ? percent : unit;
      // In GB 18030 a backslash may be the second half of a character.
      known = TextCut.border(text, known, at, encoding);
      int next = at + 1;
      if (known >= at) {
        append(text, copied, at);
        next = at + turnOne(text, at, to);
        copied = next;
        known = next;
      }
      unit = unit >= 0 && unit < next ? findUnit(text, next, to) : unit;
      percent = percent >= 0 && percent < next ? findPercent(text, next, to) : percent;
    }
    append(text, copied, to);
  }

  /**
   * Appends the character of an escape, in the room that the escape has; tells how much that is.
   */
  private int turnOne(byte[] text, int at, int to) {
    int unit = unitLength(text, at, to);
    int written = unit > 0 ? unit : percentLength(text, at, to);
    if (unit == 0) {
      append(percentAt(text, at, written));
    } else {
      int value = unitAt(text, at, to);
      append(
          written == LENGTH
              ? value
              : Character.toCodePoint((char) value, (char) unitAt(text, at + LENGTH, to)));
    }
    for (int fill = 1; fill < written; fill++) {
      append(filler, 0, filler.length);
    }
    return written;
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

  private static int unitAt(byte[] text, int at, int to) {
    if (at < 0 || at > to - LENGTH || text[at] != '\\' || text[at + 1] != 'u') {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** How many bytes an ideograph or mark of mail has in percent-encoding; 0 where none begins. */
  private static int percentLength(byte[] text, int at, int to) {
    int first = percentByte(text, at, to);
    if (first == '@') {
      boolean mail =
          at > 0 && at + PERCENT < to && isWord(text[at - 1]) && isWord(text[at + PERCENT]);
      return mail ? PERCENT : 0;
    }
    int bytes = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (int i = 1; i < bytes; i++) {
      int next = percentByte(text, at + i * PERCENT, to);
      if (next < 0x80 || next > 0xbf) {
        return 0;
      }
    }
    int value = bytes == 0 ? 0 : percentAt(text, at, bytes * PERCENT);
    boolean valid =
        value > 0x7f
            && Character.isDefined(value)
            && Character.getType(value) != Character.SURROGATE;
    return valid ? bytes * PERCENT : 0;
  }

  private static int percentAt(byte[] text, int at, int written) {
    int value = percentByte(text, at, at + written);
    if (written > PERCENT) {
      value &= 0x7f >> (written / PERCENT);
    }
    for (int i = at + PERCENT; i < at + written; i += PERCENT) {
      value = (value << 6) | (percentByte(text, i, at + written) & 0x3f);
    }
    return value;
  }

  private static int percentByte(byte[] text, int at, int to) {
    if (at < 0 || at > to - PERCENT || text[at] != '%') {
      return -1;
    }
    int high = Character.digit(text[at + 1], 16);
    int low = Character.digit(text[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isWord(byte b) {
    return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
  }
}
