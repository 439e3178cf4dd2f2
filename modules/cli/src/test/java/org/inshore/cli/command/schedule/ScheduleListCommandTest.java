package org.inshore.cli.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.ScheduledRun;
import org.inshore.core.schedule.When;
import org.inshore.spi.inventory.ScanHistory.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleListCommandTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-28T14:00:00Z");

  @TempDir Path folder;

  @Test
  void aMissedRunIsDueAndNotPutOffToTheNextTime() throws Exception {
    Schedule weekly = schedule();
    Instant later = SATURDAY.plus(Duration.ofHours(30));
    assertThat(next(weekly, List.of(), SATURDAY.minusSeconds(60)))
        .isEqualTo("2026-11-28 22:00 Asia/Shanghai");
    assertThat(next(weekly, List.of(), later)).contains("due since 2026-11-28 22:00 Asia/Shanghai");
    ScheduledRun served =
        ScheduledRun.begun("a", SATURDAY, SATURDAY)
            .ended(State.DONE, 0, SATURDAY.plusSeconds(9), null, Map.of());
    assertThat(next(weekly, List.of(served), later)).isEqualTo("2026-12-05 22:00 Asia/Shanghai");
  }

  private static String next(Schedule schedule, List<ScheduledRun> runs, Instant now)
      throws Exception {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, Locale.ENGLISH, false);
    return new ScheduleListCommand(terminal, Machine.here()).next(schedule, runs, now);
  }

  private Schedule schedule() {
    return new Schedule(
        "weekly",
        folder.resolve("inshore.yaml"),
        When.parse("Sat 22:00"),
        null,
        ZoneId.of("Asia/Shanghai"),
        folder.resolve("out"),
        2,
        List.of(),
        List.of(),
        null,
        "cron",
        SATURDAY.minusSeconds(86_400));
  }
}
