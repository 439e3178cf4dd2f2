package org.inshore.scanners.jdbc.slice;

/**
 * Request to cut a table.
 *
 * @param rows how many a slice is to have, about
 * @param atOnce how many slices may be read at the same time
 */
public record SliceRequest(long rows, int atOnce) {
  private static final int LEAST = 2;
  private static final int MOST = 10_000;

  /** Whether a table of so many rows is large enough to be cut. */
  public boolean cuts(double all) {
    return rows > 0 && all >= (double) LEAST * rows;
  }

  /** How many slices a table of so many rows has. */
  public int slices(double all) {
    return (int) Math.min(MOST, Math.ceil(all / rows));
  }
}
