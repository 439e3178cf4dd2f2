package org.inshore.scanners.documents.pdf.glyph;

import java.util.Arrays;

/**
 * Places of the glyphs of a page: a set of 62-bit hashes of two columns, open addressing. The two
 * bits below tell which of the columns there was a glyph in.
 */
final class GlyphPlaces {
  private static final int FIRST = 1 << 10;
  private static final long COLUMNS = 3;

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
    long pair = column >> 1;
    int odd = (int) (column & 1);
    int slot = slot(hash(key + pair));
    // Both columns of a pair are beside each other; the third is in the pair before or behind.
    boolean again = slots[slot] != 0;
    again |= (slots[slot(hash(key + pair + 2L * odd - 1))] & (2 - odd)) != 0;
    add(slot, hash(key + pair) | 1L << odd);
    return again;
  }

  private static long hash(long key) {
    return mix(key) & ~COLUMNS;
  }

  private void add(int slot, long hash) {
    if (slots[slot] != 0) {
      slots[slot] |= hash;
      return;
    }
    slots[slot] = hash;
    if (++used * 2 > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long each : old) {
        if (each != 0) {
          slots[slot(each & ~COLUMNS)] = each;
        }
      }
    }
  }

  /** Where a hash is, or would be. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 2) & (slots.length - 1);
    while (slots[slot] != 0 && (slots[slot] & ~COLUMNS) != hash) {
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
