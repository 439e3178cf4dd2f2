package org.inshore.scanners.jdbc.slice;

/**
 * Request to cut a table.
 *
 * @param rows how many a slice is to have, about
 * @param atOnce how many slices may be read at the same time
 */
public record SliceRequest(long rows, int atOnce) {
  private static final int LEAST = 2;

  /**
   * What a slice holds is kept on disk and put together at the end, a sixth more work: where none
   * are read at the same time, that is for tables that are read for minutes.
   */
  private static final int MIN_IN_TURN = 20;

  private static final int MOST = 10_000;

  /** Whether a table of so many rows is large enough to be cut. */
  public boolean cuts(double all) {
    return rows > 0 && all >= (double) (atOnce > 1 ? LEAST : MIN_IN_TURN) * rows;
  }

  /** How many slices a table of so many rows has. */
  public int slices(double all) {
    return (int) Math.min(MOST, Math.ceil(all / rows));
  }
}
