package org.inshore.core.pace;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * Hours of each day in a zone, over midnight if they end before they begin.
 *
 * @param from the first moment
 * @param until the first moment that is none of them; equal to {@code from} for the whole day
 * @param zone whose clocks count
 */
public record Hours(LocalTime from, LocalTime until, ZoneId zone) {

  /**
   * Reads {@code 22:00-06:00}.
   *
   * @throws DateTimeParseException if it is none
   */
  public static Hours parse(String text, ZoneId zone) {
    String[] ends = text.strip().split("\\s*-\\s*", -1);
    if (ends.length != 2) {
      throw new DateTimeParseException("two times of day", text, 0);
    }
    return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), zone);
  }

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
