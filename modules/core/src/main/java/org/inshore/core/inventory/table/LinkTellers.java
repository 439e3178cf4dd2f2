package org.inshore.core.inventory.table;

/**
 * Set of links, each by one hash, with the place that told it first and whether another did: open
 * addressing, that stops growing at a limit.
 */
final class LinkTellers {
  /** Outcomes of telling a link. */
  enum Told {
    /** No place, or only one other, told it before. */
    NEW,
    /** The same place or two others told it. */
    KNOWN,
    /** There is no room for it. */
    LOST
  }

  private static final int FIRST = 8;

  /** Stands for two places and more. */
  private static final int SEVERAL = 0;

  private final int limit;

  /** Hashes; 0 for none. */
  private long[] slots = new long[FIRST];

  private int[] tellers = new int[FIRST];
  private int used;

  /** Makes an empty one that takes at most so many. */
  LinkTellers(int limit) {
    this.limit = limit;
  }

  /** Notes that a place tells a link. */
  Told tell(long link, int place) {
    long hash = link == 0 ? 1 : link;
    int teller = place == SEVERAL ? 1 : place;
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      if (tellers[slot] == SEVERAL || tellers[slot] == teller) {
        return Told.KNOWN;
      }
      tellers[slot] = SEVERAL;
      return Told.NEW;
    }
    if (used >= limit) {
      return Told.LOST;
    }
    slots[slot] = hash;
    tellers[slot] = teller;
    used++;
    if (used * 2 > slots.length) {
      grow();
    }
    return Told.NEW;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    int[] of = new int[larger.length];
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != 0) {
        int slot = slot(larger, slots[i]);
        larger[slot] = slots[i];
        of[slot] = tellers[i];
      }
    }
    slots = larger;
    tellers = of;
  }

  /** Where a hash is, or the free slot where it belongs. */
  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
