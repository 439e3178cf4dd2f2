package org.inshore.patterns.personalfinancial.table;

/**
 * Numbers in a hash table, each where it belongs or behind others; a bit for each, eight times as
 * many as places, refuses most others without a look at it.
 */
public final class LongKeys {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int MORE_BITS = 3;

  private final int bits;
  private final long[] keys;
  private final long[] seen;

  /**
   * Makes an empty table.
   *
   * @param bits of the number of places; there must be more of these than keys
   */
  public LongKeys(int bits) {
    this.bits = bits;
    this.keys = new long[1 << bits];
    this.seen = new long[1 << Math.max(0, bits + MORE_BITS - 6)];
  }

  /**
   * Adds a number.
   *
   * @param key any but 0
   * @return its place
   */
  public int add(long key) {
    int place = place(key);
    keys[place] = key;
    long bit = bit(key);
    seen[(int) (bit >> 6)] |= 1L << bit;
    return place;
  }

  public boolean contains(long key) {
    return find(key) >= 0;
  }

  /** The place of a number; negative if it is not there. */
  public int find(long key) {
    long bit = bit(key);
    if ((seen[(int) (bit >> 6)] & (1L << bit)) == 0) {
      return -1;
    }
    int place = place(key);
    return keys[place] == key ? place : -1;
  }

  private long bit(long key) {
    return (key * SPREAD) >>> (Long.SIZE - bits - MORE_BITS);
  }

  /** Where a number is, or would be. */
  private int place(long key) {
    int place = (int) ((key * SPREAD) >>> (Long.SIZE - bits));
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
