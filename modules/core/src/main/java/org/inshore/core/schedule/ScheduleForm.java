package org.inshore.core.schedule;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.inshore.core.configuration.YamlText;
import org.inshore.spi.scan.Default;
import org.jspecify.annotations.Nullable;

/** The form of a schedule's file; a component's name is its key. */
record ScheduleForm(
    Path config,
    String when,
    @Nullable String until,
    String timezone,
    Path out,
    @Default("12") int keep,
    List<String> formats,
    List<String> failOn,
    @Nullable String then,
    String waker,
    String created) {

  /**
   * The schedule.
   *
   * @throws IllegalArgumentException if a value is none of its kind
   */
  Schedule schedule(String name) {
    try {
      return new Schedule(
          name,
          config,
          When.parse(when),
          until == null ? null : When.time(until),
          ZoneId.of(timezone),
          out,
          keep,
          formats,
          failOn,
          then,
          waker,
          Instant.parse(created));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static String text(Schedule schedule) {
    return new YamlText()
        .line("config", schedule.config())
        .line("when", schedule.when().text())
        .line("until", schedule.until())
        .line("timezone", schedule.zone().getId())
        .line("out", schedule.out())
        .line("keep", schedule.keep())
        .line("formats", schedule.formats())
        .line("fail-on", schedule.failOn())
        .line("then", schedule.then())
        .line("waker", schedule.waker())
        .line("created", schedule.created())
        .toString();
  }
}
