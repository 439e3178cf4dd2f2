package org.inshore.scanners.documents.pdf;

import java.util.Arrays;

/** Places of the glyphs of a page: a set of 64-bit hashes, open addressing. */
final class GlyphPlaces {
  private static final int FIRST = 1 << 10;

  private long[] slots = new long[FIRST];
  private int used;

  /** Removes all. */
  void clear() {
    if (used > 0) {
      Arrays.fill(slots, 0);
      used = 0;
    }
  }

  /**
   * Adds a glyph; tells whether it was shown there before, or one column beside.
   *
   * @param text what it stands for
   * @param angle of its line, in degrees
   * @param line number of its line
   * @param width number of its width: columns of glyphs of another width are others
   * @param column number of its column in the line
   */
  boolean add(String text, int angle, long line, long width, long column) {
    long key = mix(((long) text.hashCode() << Integer.SIZE) ^ angle ^ mix(line));
    key = mix(key ^ mix(width));
    boolean again = false;
    for (long beside = column - 1; beside <= column + 1; beside++) {
      long hash = mix(key + beside);
      again |= slots[slot(hash)] == hash;
    }
    add(mix(key + column));
    return again;
  }

  private void add(long hash) {
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return;
    }
    slots[slot] = hash;
    if (++used * 2 > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long each : old) {
        if (each != 0) {
          slots[slot(each)] = each;
        }
      }
    }
  }

  /** Where a hash is, or would be; the one that is 0 is taken for one that is there. */
  private int slot(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
