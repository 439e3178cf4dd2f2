package org.inshore.core.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of each day in a zone, over midnight if they end before they begin.
 *
 * @param from the first moment
 * @param until the first moment that is none of them; equal to {@code from} for the whole day
 * @param zone whose clocks count
 */
public record Hours(LocalTime from, LocalTime until, ZoneId zone) {

  /** Whether a moment is one of them. */
  public boolean contains(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    if (from.equals(until)) {
      return true;
    }
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** When they end next. */
  public Instant end(Instant after) {
    return next(until, after);
  }

  /** When they begin next. */
  public Instant begin(Instant after) {
    return next(from, after);
  }

  private Instant next(LocalTime time, Instant after) {
    ZonedDateTime now = after.atZone(zone);
    Instant today = now.toLocalDate().atTime(time).atZone(zone).toInstant();
    return today.isAfter(after)
        ? today
        : now.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
  }
}
