package org.inshore.spi.scan;

import java.time.Duration;

/**
 * Limits of a scan on one asset. What lies beyond a limit is said in the asset's outcome.
 *
 * @param fileBytes largest file or entry that is read
 * @param expandedBytes most bytes that one asset's containers may expand to
 * @param expansionRatio most bytes out for one byte in, once more than 10 MB are out
 * @param entries most entries in all containers of one asset
 * @param depth deepest nesting of containers
 * @param rows most rows of a table; 0 for all
 * @param assetTime longest time on one asset
 * @param sampling how many random rows of a table are enough
 */
public record Limits(
    long fileBytes,
    long expandedBytes,
    int expansionRatio,
    int entries,
    int depth,
    long rows,
    Duration assetTime,
    Sampling sampling) {

  /** Limits under which everything is read whole. */
  public Limits(
      long fileBytes,
      long expandedBytes,
      int expansionRatio,
      int entries,
      int depth,
      long rows,
      Duration assetTime) {
    this(fileBytes, expandedBytes, expansionRatio, entries, depth, rows, assetTime, Sampling.NONE);
  }

  /** The same limits with another sampling. */
  public Limits with(Sampling other) {
    return new Limits(
        fileBytes, expandedBytes, expansionRatio, entries, depth, rows, assetTime, other);
  }

  /** The limits where none are configured: whole tables, files up to 2 GiB, 30 minutes each. */
  public static final Limits DEFAULT =
      new Limits(2L << 30, 4L << 30, 500, 100_000, 8, 0, Duration.ofMinutes(30));
}
