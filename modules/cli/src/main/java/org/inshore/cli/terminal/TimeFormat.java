package org.inshore.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats times and durations as lists show them. */
public final class TimeFormat {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private TimeFormat() {}

  /** To the minute, by a zone's clocks. */
  public static String text(@Nullable Instant time, ZoneId zone) {
    return time == null ? "-" : MINUTE.format(time.atZone(zone));
  }

  /** Hours, minutes and seconds between two times. */
  public static String between(Instant from, @Nullable Instant to) {
    if (to == null) {
      return "-";
    }
    Duration length = Duration.between(from, to);
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        length.toHours(),
        length.toMinutesPart(),
        length.toSecondsPart());
  }
}
