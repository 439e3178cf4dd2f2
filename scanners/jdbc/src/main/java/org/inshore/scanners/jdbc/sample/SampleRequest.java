package org.inshore.scanners.jdbc.sample;

/**
 * Request for random rows of one table.
 *
 * @param rows how many
 * @param seed by which they are drawn
 */
public record SampleRequest(long rows, int seed) {

  /**
   * The request for rows of a table.
   *
   * @param seed of the table
   */
  public static SampleRequest of(long rows, long seed) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    return new SampleRequest(rows, (int) (mixed >>> 33) + 1);
  }

  /** The share of so many rows that is asked for, 0 to 1. */
  public double share(double of) {
    return of <= rows ? 1 : rows / of;
  }
}
