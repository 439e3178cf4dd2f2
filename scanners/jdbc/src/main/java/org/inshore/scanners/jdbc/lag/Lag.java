package org.inshore.scanners.jdbc.lag;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lag of a server's copies, or of a copy, at one moment.
 *
 * @param told as the server tells it; null if it tells none
 * @param written how far the server's log of changes reaches; -1 if that is not told
 * @param replayed how far its slowest copy has come in it; -1 if that is not told
 */
public record Lag(@Nullable Duration told, long written, long replayed) {
  /** Nothing is told. */
  public static final Lag UNKNOWN = new Lag(null, -1, -1);

  /** A lag that is told alone. */
  public static Lag of(Duration told) {
    return new Lag(told, -1, -1);
  }
}
