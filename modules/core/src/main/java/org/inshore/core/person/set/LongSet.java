package org.inshore.core.person.set;

import java.util.Arrays;

/** A set of hashes, open addressing, that stops growing at a limit. */
public final class LongSet {
  private static final int FIRST = 8;

  /** Of so many slots one at least must have been in use for their array to be kept. */
  private static final int KEEP = 8;

  private final int limit;
  private long[] slots = new long[FIRST];
  private int used;
  private boolean hasZero;
  private boolean full;

  /** Makes an empty set that takes at most so many. */
  public LongSet(int limit) {
    this.limit = limit;
  }

  /** Whether it is in the set. */
  public boolean contains(long hash) {
    return hash == 0 ? hasZero : slots[slot(slots, hash)] == hash;
  }

  /** Adds a hash unless the set is full; tells whether it is new in it. */
  public boolean add(long hash) {
    if (hash == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    if (used >= limit) {
      full = true;
      return false;
    }
    slots[slot] = hash;
    used++;
    if (used * 2 > slots.length) {
      grow();
    }
    return true;
  }

  /**
   * Whether all of some hashes are found in the slots where they belong first. Of a large set each
   * slot is far from the others, and the processor fetches them at once only where none waits for
   * the one before: so this is asked before they are added.
   */
  public boolean holdsAll(long[] hashes, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      found += slots[first(slots, hashes[i])] == hashes[i] && hashes[i] != 0 ? 1 : 0;
    }
    return found == count;
  }

  /** How many there are. */
  public int size() {
    return used + (hasZero ? 1 : 0);
  }

  /** Whether a hash was turned away. */
  public boolean isFull() {
    return full;
  }

  /** The hashes, in no order. */
  public long[] toArray() {
    long[] all = new long[size()];
    int at = 0;
    for (long hash : slots) {
      if (hash != 0) {
        all[at++] = hash;
      }
    }
    return all;
  }

  /** Empties the set; keeps its room if that was put to use. */
  public void clear() {
    if (used * KEEP < slots.length && slots.length > FIRST) {
      slots = new long[FIRST];
    } else {
      Arrays.fill(slots, 0);
    }
    used = 0;
    hasZero = false;
    full = false;
  }

  private void grow() {
    long[] old = slots;
    long[] larger = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  /** Where a hash is, or the free slot where it belongs. */
  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = first(slots, hash);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int first(long[] slots, long hash) {
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
  }
}
