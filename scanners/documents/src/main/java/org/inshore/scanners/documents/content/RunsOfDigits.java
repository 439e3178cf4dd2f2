package org.inshore.scanners.documents.content;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.Ascii;

/**
 * A hash filter of the long runs of digits in a text: what identifiers, cards and accounts are made
 * of. Only every eighth byte is probed, which no run is without. A run beside a letter is passed
 * over, as it may be part of an escape or of hexadecimal digits, but for one that ends in X.
 */
public final class RunsOfDigits {
  /** Shorter ones are left out. */
  static final int SHORTEST = 8;

  private static final int MIN_BITS = 1 << 17;
  private static final int MAX_BITS = 1 << 23;

  private final long[] words;

  /** Makes one for a text of so many bytes, -1 when not known. */
  public RunsOfDigits(long size) {
    long wanted =
        size < 0 ? MAX_BITS : Math.clamp(8 * Math.min(size, MAX_BITS), MIN_BITS, MAX_BITS);
    this.words = new long[(int) (Long.highestOneBit(wanted) >> 6)];
  }

  /** Adds the runs of a part of a text. */
  public void add(byte[] bytes, int from, int to) {
    for (int at = next(bytes, from, to, from); at >= 0; ) {
      int end = end(bytes, at, to);
      int bit = bit(bytes, at, end);
      words[bit >> 6] |= 1L << bit;
      at = next(bytes, from, to, end);
    }
  }

  /** Takes away all runs that another has; tells whether any are left. */
  public boolean subtract(RunsOfDigits other) {
    long left = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~other.words[i];
      left |= words[i];
    }
    return left != 0;
  }

  /** Where the next run begins that is in the filter; -1 for none. */
  public int find(byte[] bytes, int from, int to, int start) {
    int at = next(bytes, from, to, start);
    while (at >= 0) {
      int end = end(bytes, at, to);
      int bit = bit(bytes, at, end);
      if ((words[bit >> 6] & 1L << bit) != 0) {
        return at;
      }
      at = next(bytes, from, to, end);
    }
    return -1;
  }

  /** Where a run ends. */
  public static int end(byte[] bytes, int at, int to) {
    int end = at;
    while (end < to && Ascii.isDigit(bytes[end])) {
      end++;
    }
    return end;
  }

  private int bit(byte[] bytes, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    hash *= 0x9e3779b97f4a7c15L;
    return (int) (hash >>> 40) & (words.length << 6) - 1;
  }

  /** Where the next run begins at or after a place. */
  private static int next(byte[] bytes, int from, int to, int start) {
    for (int probe = start + SHORTEST - 1; probe < to; probe += SHORTEST) {
      if (!Ascii.isDigit(bytes[probe])) {
        continue;
      }
      int begin = probe;
      while (begin > start && Ascii.isDigit(bytes[begin - 1])) {
        begin--;
      }
      int end = end(bytes, probe, to);
      boolean alone =
          (begin == from || !Ascii.isLetter(bytes[begin - 1]))
              && (end == to || !Ascii.isLetter(bytes[end]) || (bytes[end] | 0x20) == 'x');
      if (end - begin >= SHORTEST && alone) {
        return begin;
      }
      probe = end;
    }
    return -1;
  }

  /** Says how much room there is, never for what. */
  @Override
  public String toString() {
    return "RunsOfDigits[" + Arrays.stream(words).map(Long::bitCount).sum() + "]";
  }
}
