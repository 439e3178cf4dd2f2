package org.inshore.core.person.set;

import java.util.Arrays;

/** Counts how often keys come, open addressing; takes no further keys beyond a limit. */
final class LongCounter {
  private static final long NONE = -1;

  private final int limit;
  private long[] keys = new long[64];
  private int[] counts = new int[64];
  private int used;
  private boolean full;

  LongCounter(int limit) {
    this.limit = limit;
    Arrays.fill(keys, NONE);
  }

  /** Takes a key and how often it came. */
  @FunctionalInterface
  interface Each {
    void accept(long key, int count);
  }

  /** Counts a key, 0 or above. */
  void add(long key) {
    int slot = slot(keys, key);
    if (keys[slot] == NONE) {
      if (used >= limit) {
        full = true;
        return;
      }
      keys[slot] = key;
      used++;
    }
    counts[slot]++;
    if (used * 2 > keys.length) {
      grow();
    }
  }

  /** How often a key came. */
  int count(long key) {
    return counts[slot(keys, key)];
  }

  /** Whether a key was turned away. */
  boolean isFull() {
    return full;
  }

  void forEach(Each each) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != NONE) {
        each.accept(keys[slot], counts[slot]);
      }
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != NONE) {
        int slot = slot(keys, oldKeys[old]);
        keys[slot] = oldKeys[old];
        counts[slot] = oldCounts[old];
      }
    }
  }

  /** Where a key is, or the free slot where it belongs. */
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
