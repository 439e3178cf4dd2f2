package org.inshore.core.person.link;

/**
 * A link as a number that sorts by the ranks of both ends, then by how many records say it, the
 * most first, then by the places of its ends.
 */
final class LinkKey {
  /** Places of identifiers fit into so many bits. */
  static final int PLACE_BITS = 26;

  /** More records than this say no more. */
  static final int MOST_RECORDS = 8;

  private static final int RANK_BITS = 4;
  private static final int RECORD_BITS = 3;
  private static final int PLACES = (1 << PLACE_BITS) - 1;

  private LinkKey() {}

  static long of(int ranks, int records, int first, int second) {
    long head = ((long) ranks << RECORD_BITS) | (MOST_RECORDS - Math.min(records, MOST_RECORDS));
    return (((head << PLACE_BITS) | first) << PLACE_BITS) | second;
  }

  static int ranks(long better, long worse) {
    return (Identifier.rank(better) << RANK_BITS) | Identifier.rank(worse);
  }

  static int ranks(long key) {
    return (int) (key >>> (2 * PLACE_BITS + RECORD_BITS));
  }

  static int records(long key) {
    return MOST_RECORDS - ((int) (key >>> (2 * PLACE_BITS)) & (MOST_RECORDS - 1));
  }

  static int first(long key) {
    return (int) (key >>> PLACE_BITS) & PLACES;
  }

  static int second(long key) {
    return (int) key & PLACES;
  }
}
