package org.inshore.core.pace;

import java.time.Instant;
import java.util.List;

/**
 * Limits of the pace at which a source is read.
 *
 * @param rowsPerSecond most rows of tables in a second; 0 for any number
 * @param bytesPerSecond most bytes in a second; 0 for any number
 * @param hours in which it may be read; empty for all
 * @param pauses in which it may not
 */
public record Pacing(
    long rowsPerSecond, long bytesPerSecond, List<Hours> hours, List<Hours> pauses) {
  /** As fast as can be, at any time. */
  public static final Pacing NONE = new Pacing(0, 0, List.of(), List.of());

  /** Copies the lists, and refuses hours that never are. */
  public Pacing {
    hours = List.copyOf(hours);
    pauses = List.copyOf(pauses);
    if (rowsPerSecond < 0 || bytesPerSecond < 0) {
      throw new IllegalArgumentException("rows-per-second >= 0, bytes-per-second >= 0");
    }
    if (pauses.stream().anyMatch(each -> each.from().equals(each.until()))) {
      throw new IllegalArgumentException("pauses: 12:00-13:00");
    }
  }

  /** Whether the source may be read at a moment. */
  boolean allows(Instant moment) {
    return (hours.isEmpty() || hours.stream().anyMatch(each -> each.contains(moment)))
        && pauses.stream().noneMatch(each -> each.contains(moment));
  }

  /** Whether there are times at which it may not be read. */
  boolean restsAtTimes() {
    return !hours.isEmpty() || !pauses.isEmpty();
  }
}
