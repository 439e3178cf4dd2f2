package org.inshore.scanners.documents.charset;

/**
 * Checks strictly, at the speed of memory, that bytes are UTF-8: no sequence too long for its
 * character, no surrogate, nothing beyond U+10FFFF.
 */
public final class Utf8Check {
  /** Two sequences of three bytes. */
  private static final long PAIR = 0x8080e08080e0L;

  private static final long PAIR_MASK = 0xc0c0f0c0c0f0L;

  /** What is zero if a sequence of three bytes is too long for its character. */
  private static final int LOW_BITS = 0x200f;

  /** What those bits are of a surrogate. */
  private static final int SURROGATE = 0x200d;

  private final byte[] held = new byte[4];
  private int holding;
  private boolean valid = true;
  private long wide;
  private long odd;

  /** Takes the next bytes; once they are not UTF-8, no more are looked at. */
  public void feed(byte[] bytes, int length) {
    int from = 0;
    while (holding > 0 && from < length) {
      held[holding++] = bytes[from++];
      if (holding == length(held[0])) {
        check(held, 0, holding);
        holding = 0;
      }
    }
    int rest = valid ? check(bytes, from, length) : length;
    for (; rest < length; rest++) {
      held[holding++] = bytes[rest];
    }
  }

  /** Whether all bytes so far are UTF-8, but for a character that may go on. */
  public boolean valid() {
    return valid;
  }

  /** Whether the bytes so far end within a character. */
  public boolean midway() {
    return holding > 0;
  }

  /** Whether half of the characters beyond ASCII are of kinds that hardly any text has. */
  public boolean looksOdd() {
    return odd * 2 >= wide && wide > 0;
  }

  /** Returns where a character begins that the end cuts off, or the end. */
  private int check(byte[] bytes, int from, int to) {
    int i = from;
    long threes = 0;
    while (i < to) {
      if (bytes[i] >= 0) {
        i = ByteWords.skipAscii(bytes, i + 1, to);
        continue;
      }
      // Nearly all Chinese characters: three bytes, told two at once by one comparison.
      while (i <= to - ByteWords.SIZE) {
        long word = ByteWords.at(bytes, i);
        int lowBits = (int) word & LOW_BITS;
        int nextLowBits = (int) (word >>> 24) & LOW_BITS;
        if ((word & PAIR_MASK) != PAIR
            || lowBits == 0
            || lowBits == SURROGATE
            || nextLowBits == 0
            || nextLowBits == SURROGATE) {
          break;
        }
        threes += 2;
        i += 6;
      }
      if (i < to && bytes[i] < 0) {
        int length = length(bytes[i]);
        if (length > to - i) {
          break;
        }
        if (!isCharacter(bytes, i, length)) {
          valid = false;
          return to;
        }
        i += length;
      }
    }
    wide += threes;
    return i;
  }

  private boolean isCharacter(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xff;
    int value = length == 2 ? lead & 0x1f : length == 3 ? lead & 0x0f : lead & 0x07;
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
      value = value << 6 | (bytes[i] & 0x3f);
    }
    // As UTF-16 units, of which a character beyond the first plane has two.
    wide += length == 4 ? 2 : 1;
    return switch (length) {
      case 2 -> {
        odd += CharsetProbe.isOdd((char) value) ? 1 : 0;
        yield value >= 0x80;
      }
      case 3 -> value >= 0x800 && (value < 0xd800 || value > 0xdfff);
      case 4 -> value >= 0x10000 && value <= 0x10ffff;
      default -> false;
    };
  }

  /** How long a sequence its first byte promises; 1 when no sequence begins so. */
  private static int length(byte first) {
    int lead = first & 0xff;
    return lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }
}
