package org.inshore.core.isolation;

import java.time.Duration;
import org.inshore.spi.scan.Limits;

/** Time that the parser of a document may take, by the document's size: small ones get little. */
final class TimeAllowance {
  private static final Duration LEAST = Duration.ofSeconds(30);

  /** Slower than this no parser is, and hardly any share. */
  private static final long BYTES_PER_SECOND = 1 << 16;

  private TimeAllowance() {}

  /**
   * The time for a document, never more than for a whole asset.
   *
   * @param bytes its size; -1 if it is not known
   */
  static Duration of(long bytes, Limits limits) {
    Duration asset = limits.assetTime();
    if (bytes < 0 || bytes / BYTES_PER_SECOND > asset.toSeconds()) {
      return asset;
    }
    Duration own = LEAST.plusSeconds(bytes / BYTES_PER_SECOND);
    return own.compareTo(asset) < 0 ? own : asset;
  }
}
