package org.inshore.core.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Budget of the reading that follows a first pass; what ends first ends it.
 *
 * @param time how long it may take; null for any
 * @param until a time of day at which it ends; null for none
 * @param rows of tables that may be read; 0 for any number
 * @param bytes of files, and characters in rows, that may be read; 0 for any number
 */
public record Budget(@Nullable Duration time, @Nullable LocalTime until, long rows, long bytes) {

  /** Refuses one that never ends, or at once. */
  public Budget {
    if (rows < 0 || bytes < 0 || (time != null && !time.isPositive())) {
      throw new IllegalArgumentException("minutes >= 1, rows >= 1, bytes >= 1");
    }
    if (time == null && until == null && rows == 0 && bytes == 0) {
      throw new IllegalArgumentException("minutes, until, rows or bytes");
    }
  }

  /** A budget of time alone: {@code 90m}, {@code 2h}, or until {@code 06:00}. */
  public static Budget parse(String text) {
    String given = text.strip();
    return given.indexOf(':') >= 0
        ? new Budget(null, LocalTime.parse(given), 0, 0)
        : new Budget(Duration.parse("PT" + given), null, 0, 0);
  }

  /** When it ends, if it begins at a moment; null if time does not end it. */
  public @Nullable Instant end(Instant begun, ZoneId zone) {
    Instant byTime = time == null ? null : begun.plus(time);
    Instant byClock = until == null ? null : next(until, begun.atZone(zone));
    if (byTime == null || byClock == null) {
      return byTime == null ? byClock : byTime;
    }
    return byTime.isBefore(byClock) ? byTime : byClock;
  }

  private static Instant next(LocalTime time, ZonedDateTime now) {
    ZonedDateTime today = now.with(time);
    return (today.isAfter(now) ? today : now.plusDays(1).with(time)).toInstant();
  }
}
