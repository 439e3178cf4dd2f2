package org.inshore.engine.finder;

import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** A bit for the hash of each number put in: tells for sure of most others that they were not. */
final class HashedBits {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int WORD = 6;

  private final int shift;
  private final long[] bits;

  /**
   * Makes an empty one.
   *
   * @param size how many bits, as a power of two; at least 6
   */
  HashedBits(int size) {
    this.shift = Long.SIZE - size;
    this.bits = new long[1 << (size - WORD)];
  }

  /** Reads what was written. */
  HashedBits(TableReader from) {
    this.shift = from.number();
    this.bits = from.longs();
  }

  void write(TableWriter to) {
    to.number(shift);
    to.longs(bits);
  }

  /** The highest bits of a number's hash: as many as the shift leaves. */
  static int hash(long number, int shift) {
    return (int) ((number * SPREAD) >>> shift);
  }

  void add(long number) {
    int hash = hash(number, shift);
    bits[hash >> WORD] |= 1L << hash;
  }

  /** 1 if a number may have been put in; else 0, so that nothing need be branched on. */
  int mayHave(long number) {
    int hash = hash(number, shift);
    return (int) (bits[hash >> WORD] >>> hash) & 1;
  }
}
