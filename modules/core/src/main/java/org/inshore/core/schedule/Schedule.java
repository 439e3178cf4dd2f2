package org.inshore.core.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.inshore.core.pace.Hours;
import org.jspecify.annotations.Nullable;

/**
 * One schedule as its operator set it.
 *
 * @param name short name, part of file names
 * @param config configuration of its scans
 * @param when at what times
 * @param until time of day at which a run is stopped, to go on with the next; null for none
 * @param zone whose clocks count
 * @param out folder that takes its results, a folder for each run
 * @param keep how many whole results are kept
 * @param formats of the reports; empty for all
 * @param failOn conditions of {@code --fail-on}, for the run's exit code
 * @param then command that is told what a run came to; null for none
 * @param waker name of what wakes it
 * @param created when it was set; earlier times do not count as missed
 */
public record Schedule(
    String name,
    Path config,
    When when,
    @Nullable LocalTime until,
    ZoneId zone,
    Path out,
    int keep,
    List<String> formats,
    List<String> failOn,
    @Nullable String then,
    String waker,
    Instant created) {

  /** Copies the lists. */
  public Schedule {
    formats = List.copyOf(formats);
    failOn = List.copyOf(failOn);
  }

  /** The hours in which it may run; null for all. */
  public @Nullable Hours hours() {
    return until == null ? null : new Hours(when.time(), until, zone);
  }

  /** The next time after an instant. */
  public Instant next(Instant after) {
    return when.next(after, zone);
  }
}
