package org.inshore.scanners.documents.content;

import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.spi.content.Encoding;

/** Finds where a text may be cut: never inside a character or an escape of one. */
public final class TextCut {
  /** The shortest buffer that a cut can be found in. */
  public static final int SHORTEST = 64;

  /** Below this, a byte of GB 18030 is a character of its own. */
  private static final int NEVER_A_TRAIL = 0x30;

  private TextCut() {}

  /**
   * Where to cut a full buffer, of which something always remains: at the last line end in its
   * second half, else between characters.
   */
  public static int of(byte[] bytes, int length, Encoding encoding) {
    for (int i = length - 1; i > length / 2; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    int cut = border(bytes, 0, length - Escapes.LONGEST, encoding);
    for (int i = cut - 1; i > cut - Escapes.LONGEST; i--) {
      if (i + Escapes.lengthAt(bytes, i, length) > cut && border(bytes, 0, i, encoding) == i) {
        return i;
      }
    }
    return cut;
  }

  /**
   * The last index up to a limit at which a character begins.
   *
   * @param from where one begins
   * @param limit an index of a byte that is there
   */
  public static int border(byte[] bytes, int from, int limit, Encoding encoding) {
    return encoding == Encoding.UTF_8
        ? utf8Border(bytes, from, limit)
        : gb18030Border(bytes, from, limit);
  }

  private static int utf8Border(byte[] bytes, int from, int limit) {
    for (int i = limit; i >= from && i > limit - Utf8.LONGEST; i--) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return i;
      }
    }
    return limit;
  }

  private static int gb18030Border(byte[] bytes, int from, int limit) {
    int border = limit;
    while (border > from && (bytes[border - 1] & 0xff) >= NEVER_A_TRAIL) {
      border--;
    }
    while (border < limit) {
      int next = border + gb18030Length(bytes, border);
      if (next > limit) {
        break;
      }
      border = next;
    }
    return border;
  }

  private static int gb18030Length(byte[] bytes, int at) {
    if (!isLead(bytes, at) || at + 1 >= bytes.length) {
      return 1;
    }
    int second = bytes[at + 1] & 0xff;
    if (second >= 0x40) {
      return second == 0x7f || second == 0xff ? 1 : 2;
    }
    return isDigit(bytes, at + 1) && isLead(bytes, at + 2) && isDigit(bytes, at + 3) ? 4 : 1;
  }

  private static boolean isLead(byte[] bytes, int at) {
    return at < bytes.length && bytes[at] < -1 && bytes[at] != (byte) 0x80;
  }

  private static boolean isDigit(byte[] bytes, int at) {
    return at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
  }
}
