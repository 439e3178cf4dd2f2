package org.inshore.core.schedule;

import java.time.Instant;
import java.util.List;
import org.inshore.core.pace.Hours;
import org.inshore.spi.inventory.ScanHistory.State;
import org.jspecify.annotations.Nullable;

/**
 * Decision whether a schedule is to run now. The last of its times that has come is served by a run
 * that came to its end, failed, or was stopped when its hours ended; else it is due, be it that the
 * machine was off then or that its run was stopped or killed. So of several missed times one is
 * caught up. With {@code until}, it is only due within its hours, of whatever day.
 *
 * @param occurrence the time that is due; null if none is
 * @param end when the run is to be stopped; null if never
 */
public record Due(@Nullable Instant occurrence, @Nullable Instant end) {
  /** A scan that is killed each time is not begun for ever. */
  static final int MAX_ATTEMPTS = 3;

  /** What is due at a moment, after the runs so far. */
  public static Due of(Schedule schedule, List<ScheduledRun> runs, Instant now) {
    Instant latest = schedule.when().latest(now, schedule.zone());
    Hours hours = schedule.hours();
    boolean due =
        !latest.isBefore(schedule.created())
            && !isServed(latest, runs)
            && (hours == null || hours.contains(now));
    return new Due(due ? latest : null, end(schedule, now));
  }

  /** When a run that begins at a moment is to be stopped; null if never, or out of hours. */
  public static @Nullable Instant end(Schedule schedule, Instant now) {
    Hours hours = schedule.hours();
    return hours == null || !hours.contains(now) ? null : hours.end(now);
  }

  private static boolean isServed(Instant occurrence, List<ScheduledRun> runs) {
    int attempts = 0;
    for (ScheduledRun run : runs) {
      Instant served = run.occurrence();
      if (served != null && !served.isBefore(occurrence)) {
        attempts++;
        if (run.state() != State.BROKEN_OFF && run.state() != State.STOPPED) {
          return true;
        }
      }
    }
    return attempts >= MAX_ATTEMPTS;
  }
}
