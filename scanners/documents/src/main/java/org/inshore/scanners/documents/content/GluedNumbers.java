package org.inshore.scanners.documents.content;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Parts numbers that touch in a text, as converters leave them that drop the borders of cells: a
 * row of digits that is identity, mobile and card numbers from end to end. Only every twentieth
 * byte is probed, which no such row is without.
 */
final class GluedNumbers {
  /** What stands where numbers are parted: it joins no groups of digits. */
  private static final byte BORDER = '\t';

  private static final int LEAST = CheckedNumbers.IDENTITY + CheckedNumbers.MOBILE;
  private static final int LONGEST = 1 << 10;

  private byte[] bytes = new byte[0];
  private int length;

  /** Parts the numbers of a text; whether there were any, and {@link #bytes} are to be taken. */
  boolean part(byte[] text, int from, int to) {
    length = 0;
    int copied = from;
    for (int probe = from + NumberTiling.LEAST; probe < to; probe += NumberTiling.LEAST) {
      if (!isSign(text[probe])) {
        continue;
      }
      int begin = probe;
      while (begin > copied && isSign(text[begin - 1])) {
        begin--;
      }
      int end = probe;
      while (end < to && isSign(text[end])) {
        end++;
      }
      copied = part(text, copied, begin, end);
      probe = Math.max(probe, end);
    }
    if (length > 0) {
      append(text, copied, to);
    }
    return length > 0;
  }

  /** Parts one row of digits; tells up to where the text is copied. */
  private int part(byte[] text, int copied, int from, int to) {
    int begin = from;
    while (begin < to && !CheckedNumbers.isDigit(text[begin])) {
      begin++;
    }
    // The last X may be a number's or begin a word.
    for (int end = to; end >= to - 1 && end - begin >= LEAST; end--) {
      if (end - begin > LONGEST) {
        return copied;
      }
      BitSet borders = NumberTiling.wholly(Arrays.copyOfRange(text, begin, end));
      if (!borders.isEmpty()) {
        int last = copied;
        for (int at = borders.nextSetBit(0); at >= 0; at = borders.nextSetBit(at + 1)) {
          append(text, last, begin + at);
          append(BORDER);
          last = begin + at;
        }
        return last;
      }
    }
    return copied;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private void append(byte[] text, int from, int to) {
    reserve(to - from);
    System.arraycopy(text, from, bytes, length, to - from);
    length += to - from;
  }

  private void append(byte b) {
    reserve(1);
    bytes[length++] = b;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  private static boolean isSign(byte b) {
    return CheckedNumbers.isDigit(b) || (b | 0x20) == 'x';
  }
}
