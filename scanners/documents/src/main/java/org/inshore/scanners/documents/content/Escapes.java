package org.inshore.scanners.documents.content;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.spi.scan.Encoding;

/**
 * Turns {@code \u4e2d} into its character, as JSON, Java and JavaScript write what is not ASCII.
 *
 * <p>Only escapes beyond ASCII are turned, so that a program's text stays as it is. Each keeps the
 * room of its characters: the one meant, then zero-width ones, which the engine passes over;
 * columns stay those of the text as it is written.
 */
public final class Escapes {
  /** Bytes of the longest escape: a surrogate pair. */
  public static final int LONGEST = 12;

  private static final int LENGTH = 6;
  private static final String FILLER = "\u200b";

  private final Encoding encoding;
  private final byte[] filler;
  private byte[] bytes = new byte[0];
  private int length;

  public Escapes(Encoding encoding) {
    this.encoding = encoding;
    this.filler = FILLER.getBytes(encoding.charset());
  }

  /** The index of the first that looks like an escape beyond ASCII; -1 if there is none. */
  public static int find(byte[] text, int from, int to) {
    int i = from;
    while (true) {
      i = ByteWords.indexOf(text, (byte) '\\', i, to - LENGTH + 1);
      if (i > to - LENGTH) {
        return -1;
      }
      if (text[i + 1] == 'u' && lengthAt(text, i, to) > 0) {
        return i;
      }
      i++;
    }
  }

  /** How many bytes an escape has that begins here, 0 when none does or it is half a character. */
  public static int lengthAt(byte[] text, int at, int to) {
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
    for (int i = find(text, from, to); i >= 0; i = find(text, i, to)) {
      // In GB 18030 a backslash may be the second half of a character.
      known = TextCut.border(text, known, i, encoding);
      if (known < i) {
        i++;
        continue;
      }
      append(text, copied, i);
      int written = lengthAt(text, i, to);
      int value = unitAt(text, i, to);
      append(
          written == LENGTH
              ? value
              : Character.toCodePoint((char) value, (char) unitAt(text, i + LENGTH, to)));
      for (int fill = 1; fill < written; fill++) {
        append(filler, 0, filler.length);
      }
      i += written;
      copied = i;
      known = i;
    }
    append(text, copied, to);
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
}
