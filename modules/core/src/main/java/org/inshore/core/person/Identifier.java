package org.inshore.core.person;

/**
 * An identifier of a person as it is kept: 60 bits of a keyed hash, its rank in the lowest four.
 */
public final class Identifier {
  /** Ranks beyond this are taken for it. */
  public static final int LAST_RANK = 15;

  private static final long HASH = ~15L;

  private Identifier() {}

  /**
   * Makes one.
   *
   * @param hash keyed hash of a value and its kind
   * @param rank how well the kind identifies a person, 1 the best
   */
  public static long of(long hash, int rank) {
    return (hash & HASH) | Math.min(rank, LAST_RANK);
  }

  /** Its rank. */
  public static int rank(long identifier) {
    return (int) (identifier & ~HASH);
  }
}
