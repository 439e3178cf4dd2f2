package org.inshore.scanners.documents.guard;

import org.jspecify.annotations.Nullable;

/**
 * Set of hashes by open addressing: whole ones, and once there are many, 32 bits of each in a table
 * that grows no more, whose places stand for 21 others. Hashes are gathered and then put in
 * together, their places read beforehand: memory is waited for once for all of them, not once for
 * each.
 */
final class WindowHashes {
  private static final int FIRST_SIZE = 1 << 10;
  private static final int GROWTH = 4;
  private static final int LARGEST_WHOLE = 1 << 18;
  private static final int LAST_SIZE = 1 << 21;
  private static final int MOST = LAST_SIZE - LAST_SIZE / 4;
  private static final int GATHERED = 64;

  private final long[] gathered = new long[GATHERED];
  private long[] whole = new long[FIRST_SIZE];
  private int @Nullable [] tags;
  private int waiting;
  private int count;

  /** What was read beforehand: kept, so that reading it is not left out. */
  long read;

  /** Adds a hash whose lower half is not 0. */
  void add(long hash) {
    gathered[waiting++] = hash;
    if (waiting == GATHERED) {
      settle();
    }
  }

  boolean contains(long hash) {
    settle();
    int[] many = tags;
    return many == null ? whole[slot(whole, hash)] == hash : many[slot(many, hash)] == (int) hash;
  }

  int size() {
    settle();
    return count;
  }

  private void settle() {
    int[] many = tags;
    for (int i = 0; i < waiting; i++) {
      long hash = gathered[i];
      read ^= many == null ? whole[home(hash, whole.length)] : many[home(hash, LAST_SIZE)];
    }
    for (int i = 0; i < waiting; i++) {
      insert(gathered[i]);
    }
    waiting = 0;
  }

  private void insert(long hash) {
    int[] many = tags;
    if (many != null) {
      insert(many, hash);
      return;
    }
    int slot = slot(whole, hash);
    if (whole[slot] != hash) {
      whole[slot] = hash;
      count++;
      if (2 * count > whole.length) {
        grow();
      }
    }
  }

  private void insert(int[] many, long hash) {
    int slot = slot(many, hash);
    if (many[slot] == 0 && count < MOST) {
      many[slot] = (int) hash;
      count++;
    }
  }

  private void grow() {
    long[] old = whole;
    if (old.length == LARGEST_WHOLE) {
      int[] many = new int[LAST_SIZE];
      for (long each : old) {
        if (each != 0) {
          many[slot(many, each)] = (int) each;
        }
      }
      tags = many;
      whole = new long[0];
      return;
    }
    whole = new long[GROWTH * old.length];
    for (long each : old) {
      if (each != 0) {
        whole[slot(whole, each)] = each;
      }
    }
  }

  private static int home(long hash, int size) {
    return (int) (hash >>> 40) & size - 1;
  }

  /** Where a hash is, or has its place. */
  private static int slot(long[] table, long hash) {
    int slot = home(hash, table.length);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private static int slot(int[] table, long hash) {
    int slot = home(hash, table.length);
    while (table[slot] != 0 && table[slot] != (int) hash) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  /** Says how many there are. */
  @Override
  public String toString() {
    return "WindowHashes[" + size() + "]";
  }
}
