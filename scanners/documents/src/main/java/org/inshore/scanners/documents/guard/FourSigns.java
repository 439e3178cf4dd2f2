package org.inshore.scanners.documents.guard;

import org.jspecify.annotations.Nullable;

/**
 * Set of sequences of four letters and digits of ASCII: a bit for each, so that all that a document
 * has stay in the processor's cache. Rows are made by the first two as they come.
 */
final class FourSigns {
  /** What a character is that is none of them. */
  static final int NONE = -1;

  private static final int SIGNS = 36;
  private static final int PAIRS = SIGNS * SIGNS;
  private static final int ALL = PAIRS * PAIRS;

  private final long[] @Nullable [] rows = new long[PAIRS][];
  private int count;

  /** The number of a letter in lower case or a digit. */
  static int sign(int c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : NONE;
  }

  /** A sequence, given that of the character before. */
  static int next(int sequence, int sign) {
    return (sequence * SIGNS + sign) % ALL;
  }

  void add(int sequence) {
    long[] row = rows[sequence / PAIRS];
    if (row == null) {
      row = new long[(PAIRS + Long.SIZE - 1) / Long.SIZE];
      rows[sequence / PAIRS] = row;
    }
    int at = sequence % PAIRS;
    long bit = 1L << at;
    count += (row[at / Long.SIZE] & bit) == 0 ? 1 : 0;
    row[at / Long.SIZE] |= bit;
  }

  boolean contains(int sequence) {
    long[] row = rows[sequence / PAIRS];
    int at = sequence % PAIRS;
    return row != null && (row[at / Long.SIZE] & 1L << at) != 0;
  }

  int size() {
    return count;
  }

  @Override
  public String toString() {
    return "FourSigns[" + count + "]";
  }
}
