package org.inshore.spi.scan;

/**
 * Request to look at random rows of a table, or blocks of a large text, instead of all; files of a
 * first pass are drawn by its seed too.
 *
 * @param rows how many of each table or text; 0 for all. A table of no more is read whole
 * @param seed from which they are drawn: the same one draws the same rows of a table that has not
 *     changed
 */
public record Sampling(long rows, long seed) {
  /** Everything is read whole. */
  public static final Sampling NONE = new Sampling(0, 0);

  /** Refuses a negative number of rows. */
  public Sampling {
    if (rows < 0) {
      throw new IllegalArgumentException("rows >= 0");
    }
  }

  /** Whether not all rows are asked for. */
  public boolean isOn() {
    return rows > 0;
  }

  /** The seed of one place, so that each draws rows of its own by the one seed of the scan. */
  public long seedOf(String place) {
    return seed ^ (long) place.hashCode() << Integer.SIZE;
  }

  /** The same seed with another number of rows. */
  public Sampling of(long other) {
    return new Sampling(other, seed);
  }
}
