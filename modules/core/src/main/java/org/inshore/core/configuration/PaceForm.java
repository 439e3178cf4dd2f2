package org.inshore.core.configuration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.inshore.core.pace.Hours;
import org.inshore.core.pace.Pacing;
import org.inshore.spi.scan.Default;
import org.jspecify.annotations.Nullable;

/** The form of {@code pace}, of all sources or of one; a component's name is its key. */
record PaceForm(
    @Default("0") long rowsPerSecond,
    @Nullable String bytesPerSecond,
    List<String> hours,
    List<String> pauses,
    @Nullable String timezone) {

  /** Has what is given checked where it stands. */
  PaceForm {
    var _ = pacing(rowsPerSecond, bytesPerSecond, hours, pauses, timezone);
  }

  Pacing pacing() {
    return pacing(rowsPerSecond, bytesPerSecond, hours, pauses, timezone);
  }

  private static Pacing pacing(
      long rows,
      @Nullable String bytes,
      List<String> hours,
      List<String> pauses,
      @Nullable String timezone) {
    ZoneId zone;
    try {
      zone = timezone == null ? ZoneId.systemDefault() : ZoneId.of(timezone);
    } catch (DateTimeException e) {
      throw ConfigurationText.invalid("timezone", String.valueOf(timezone));
    }
    return new Pacing(
        rows,
        bytes == null ? 0 : ByteSize.parse("bytes-per-second", bytes),
        hours.stream().map(each -> hours("hours", each, zone)).toList(),
        pauses.stream().map(each -> hours("pauses", each, zone)).toList());
  }

  private static Hours hours(String key, String text, ZoneId zone) {
    try {
      return Hours.parse(text, zone);
    } catch (DateTimeParseException e) {
      throw ConfigurationText.invalid("hours", key, text);
    }
  }
}
