package org.inshore.core.scan.run;

import java.time.Duration;
import org.inshore.core.scan.run.ScanPlan.Amount;

/**
 * Rates of scans: what an asset, a byte and a row cost one worker as a rule, times a factor by
 * which scans measured here took longer or shorter.
 *
 * @param factor measured time by expected time
 * @param scans how many scans it was measured in; 0 if it was not
 */
public record ScanRates(double factor, int scans) {
  /** Rates of a machine on which no scan was measured. */
  public static final ScanRates STANDARD = new ScanRates(1, 0);

  private static final double ASSET_SECONDS = 0.002;
  private static final double BYTES_A_SECOND = 15e6;
  private static final double ROWS_A_SECOND = 60e3;

  /** Seconds before the first asset is read. */
  private static final double START_SECONDS = 1;

  /** The expected time for an amount. */
  public Duration time(Amount amount, int workers) {
    return Duration.ofMillis(Math.round(factor * 1000 * seconds(amount, workers)));
  }

  static double seconds(Amount amount, int workers) {
    double work =
        amount.assets() * ASSET_SECONDS
            + amount.bytes() / BYTES_A_SECOND
            + amount.rows() / ROWS_A_SECOND;
    return START_SECONDS + work / Math.max(1, workers);
  }

  /** Rates over these scans and one more, each of the same weight. */
  public ScanRates and(Amount amount, int workers, Duration took) {
    double measured = took.toMillis() / 1000.0 / seconds(amount, workers);
    return new ScanRates((factor * scans + measured) / (scans + 1), scans + 1);
  }
}
