package org.inshore.engine;

/**
 * Finds in encoded text the pieces that betray where values may be. Belongs to one thread; the
 * pieces of the last stretch stay until the next is looked through.
 */
abstract class Finder {
  /** By piece, in order: where it ends. */
  int[] ends = new int[1 << 10];

  /** By piece: the number of its {@link Windows.Tag}. */
  int[] tags = new int[1 << 10];

  int count;

  /** Begins at the start of a text. */
  abstract void begin();

  /** Looks through the stretch that follows the one before; all of it is in the array. */
  abstract void find(byte[] bytes, int from, int to);

  final void add(int end, int tag) {
    if (count == ends.length) {
      ends = java.util.Arrays.copyOf(ends, 2 * count);
      tags = java.util.Arrays.copyOf(tags, 2 * count);
    }
    ends[count] = end;
    tags[count++] = tag;
  }
}
