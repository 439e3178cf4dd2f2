package org.inshore.patterns.personalfinancial.table;

/** Numbers in a hash table, each where it belongs or behind others. */
public final class LongKeys {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int bits;
  private final long[] keys;

  /**
   * Makes an empty table.
   *
   * @param bits of the number of places; there must be more of these than keys
   */
  public LongKeys(int bits) {
    this.bits = bits;
    this.keys = new long[1 << bits];
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
    return place;
  }

  public boolean contains(long key) {
    return keys[place(key)] == key;
  }

  /** The place of a number; negative if it is not there. */
  public int find(long key) {
    int place = place(key);
    return keys[place] == key ? place : -1;
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
