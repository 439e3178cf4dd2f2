package org.inshore.scanners.documents.charset;

/** Checks strictly, at the speed of memory, that bytes are GB 18030. */
public final class Gb18030Check {
  /** Four-byte sequences from the first on that stand for U+0080 to U+FFFF. */
  private static final int FIRST_PLANE = 39_420;

  private static final int OTHER_PLANES_FROM = 189_000;
  private static final int OTHER_PLANES_TO = OTHER_PLANES_FROM + (1 << 20);

  private final byte[] held = new byte[4];
  private int holding;
  private boolean valid = true;

  /** Takes the next bytes; once they are not GB 18030, no more are looked at. */
  public void feed(byte[] bytes, int length) {
    int from = 0;
    while (holding > 0 && from < length && valid) {
      held[holding++] = bytes[from++];
      if (check(held, 0, holding) == holding) {
        holding = 0;
      }
    }
    int rest = valid ? check(bytes, from, length) : length;
    for (; rest < length; rest++) {
      held[holding++] = bytes[rest];
    }
  }

  /** Whether all bytes so far are GB 18030, but for a character that may go on. */
  public boolean valid() {
    return valid;
  }

  /** Whether the bytes so far end within a character. */
  public boolean midway() {
    return holding > 0;
  }

  /** Returns where a character begins that the end cuts off, or the end. */
  private int check(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i = ByteWords.skipAscii(bytes, i + 1, to);
        continue;
      }
      while (i < to - 1 && isPair(bytes[i], bytes[i + 1])) {
        i += 2;
      }
      if (i == to || bytes[i] >= 0) {
        continue;
      }
      int length = 0;
      if (isLead(bytes[i])) {
        if (i + 1 == to) {
          return i;
        }
        length = length(bytes, i, to);
      }
      if (length == 0) {
        valid = false;
        return to;
      }
      if (length > to - i) {
        return i;
      }
      i += length;
    }
    return i;
  }

  private static boolean isLead(byte b) {
    return b < -1 && b != (byte) 0x80;
  }

  /** Whether two bytes are a character: nearly all Chinese ones are. */
  private static boolean isPair(byte lead, byte trail) {
    return isLead(lead) && (trail < -1 || (trail >= 0x40 && trail < 0x7f));
  }

  /** The length of the character whose lead byte is here; 0 when it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int second = bytes[at + 1] & 0xff;
    if (second >= 0x40) {
      return second == 0x7f || second == 0xff ? 0 : 2;
    }
    if (second < '0' || second > '9') {
      return 0;
    }
    int third = at + 2 < to ? bytes[at + 2] & 0xff : 0x81;
    int fourth = at + 3 < to ? bytes[at + 3] & 0xff : '0';
    if (third < 0x81 || third > 0xfe || fourth < '0' || fourth > '9') {
      return 0;
    }
    int index = ((bytes[at] & 0xff) - 0x81) * 10 + second - '0';
    index = (index * 126 + third - 0x81) * 10 + fourth - '0';
    boolean known = index < FIRST_PLANE || (index >= OTHER_PLANES_FROM && index < OTHER_PLANES_TO);
    return known || at + 3 >= to ? 4 : 0;
  }
}
