package org.inshore.spi.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Zone in which every report tells its times and in which days of the law begin and end: that of
 * the mainland, wherever the machine is.
 */
public final class MainlandTime {
  /** The mainland's offset, without summer time since 1991. */
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private MainlandTime() {}

  /** The day of a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** A moment to the minute, with the zone. */
  public static String text(Instant moment) {
    return zoned(MINUTE.format(moment.atOffset(ZONE)));
  }

  /** A time that is formatted already, with the zone. */
  public static String zoned(String time) {
    return time + " (UTC" + ZONE + ")";
  }
}
