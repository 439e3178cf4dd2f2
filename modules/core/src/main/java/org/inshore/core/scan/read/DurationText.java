package org.inshore.core.scan.read;

import java.time.Duration;
import java.util.Locale;

/** Durations as the configuration writes them. */
public final class DurationText {
  private DurationText() {}

  /** For instance {@code 30m} or {@code 1h30m}. */
  public static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
