package org.inshore.scanners.documents.content;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import org.inshore.scanners.documents.charset.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * Parts numbers that touch in a text, as converters leave them that drop the borders of cells: a
 * row of digits that is identity, mobile and card numbers from end to end. Only every twentieth
 * byte is probed, which no such row is without.
 */
final class GluedNumbers {
  private static final int LEAST = CheckedNumbers.IDENTITY + CheckedNumbers.MOBILE;
  private static final int LONGEST = 1 << 10;

  private final byte[] text;
  private final ByteArrayOutputStream parted = new ByteArrayOutputStream();

  /** Up to where the text is copied. */
  private int copied;

  private GluedNumbers(byte[] text, int from) {
    this.text = text;
    this.copied = from;
  }

  /** The text with its numbers parted; null where none touch. */
  static byte @Nullable [] part(byte[] text, int from, int to) {
    GluedNumbers numbers = new GluedNumbers(text, from);
    for (int probe = from + NumberTiling.LEAST; probe < to; probe += NumberTiling.LEAST) {
      if (NumberTiling.isSign(text[probe])) {
        probe = Math.max(probe, numbers.row(probe, to));
      }
    }
    if (numbers.parted.size() == 0) {
      return null;
    }
    numbers.copy(to);
    return numbers.parted.toByteArray();
  }

  /** Parts the row of digits around a place; tells where it ends. */
  private int row(int probe, int to) {
    int begin = probe;
    while (begin > copied && NumberTiling.isSign(text[begin - 1])) {
      begin--;
    }
    int end = probe;
    while (end < to && NumberTiling.isSign(text[end])) {
      end++;
    }
    while (begin < end && !Ascii.isDigit(text[begin])) {
      begin++;
    }
    // The last X may be a number's or begin a word.
    if (!part(begin, end)) {
      part(begin, end - 1);
    }
    return end;
  }

  private boolean part(int begin, int end) {
    if (end - begin < LEAST || end - begin > LONGEST) {
      return false;
    }
    BitSet borders = NumberTiling.wholly(Arrays.copyOfRange(text, begin, end));
    for (int at = borders.nextSetBit(0); at >= 0; at = borders.nextSetBit(at + 1)) {
      copy(begin + at);
      parted.write(NumberTiling.BORDER);
    }
    return !borders.isEmpty();
  }

  private void copy(int end) {
    parted.write(text, copied, end - copied);
    copied = end;
  }
}
