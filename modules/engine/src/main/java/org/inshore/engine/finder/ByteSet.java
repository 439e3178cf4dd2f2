package org.inshore.engine.finder;

import java.util.Arrays;

/** A set of byte values. */
public final class ByteSet {
  private static final int WORDS = 4;

  private final long[] words = new long[WORDS];

  /** A copy. */
  public ByteSet copy() {
    return new ByteSet().plus(this);
  }

  /** All byte values. */
  public static ByteSet all() {
    return new ByteSet().addRange(0, 0xff);
  }

  /** Adds a value from 0 to 255. */
  public void add(int value) {
    words[value >> 6] |= 1L << value;
  }

  /** Adds the values of a range, its ends included. */
  public ByteSet addRange(int first, int last) {
    for (int i = first >> 6; i <= last >> 6; i++) {
      long from = i == first >> 6 ? -1L << first : -1;
      long to = i == last >> 6 ? -1L >>> (63 - (last & 63)) : -1;
      words[i] |= from & to;
    }
    return this;
  }

  /** Adds those of another set. */
  public ByteSet plus(ByteSet other) {
    for (int i = 0; i < WORDS; i++) {
      words[i] |= other.words[i];
    }
    return this;
  }

  /** All values that are not in it. */
  public ByteSet others() {
    ByteSet others = new ByteSet();
    for (int i = 0; i < WORDS; i++) {
      others.words[i] = ~words[i];
    }
    return others;
  }

  /** Keeps only those that are not in another set. */
  public ByteSet without(ByteSet other) {
    return keep(other.others());
  }

  /** Keeps only those of another set. */
  public ByteSet keep(ByteSet other) {
    for (int i = 0; i < WORDS; i++) {
      words[i] &= other.words[i];
    }
    return this;
  }

  /** Whether a value from 0 to 255 is in it. */
  public boolean contains(int value) {
    return (words[value >> 6] >>> value & 1) != 0;
  }

  /** Whether every value is in it. */
  boolean isAll() {
    return (words[0] & words[1] & words[2] & words[3]) == -1;
  }

  /** Whether there is none in it. */
  public boolean isEmpty() {
    return (words[0] | words[1] | words[2] | words[3]) == 0;
  }

  /** The least value from one on, or negative. */
  public int next(int from) {
    for (int value = from; value <= 0xff; value++) {
      long rest = words[value >> 6] >>> value;
      if (rest != 0) {
        return value + Long.numberOfTrailingZeros(rest);
      }
      value |= 0x3f;
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteSet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
