package org.inshore.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.inventory.ScanHistory.State;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant SATURDAY = Instant.parse("2026-11-28T14:00:00Z");

  @TempDir Path folder;

  private final List<ScheduledRun> runs = new ArrayList<>();

  @Test
  void isDueOnceForEachOfItsTimes() {
    Schedule weekly = schedule(null, "2026-11-25T00:00:00Z");

    assertThat(due(weekly, SATURDAY.minusSeconds(1))).isNull();
    assertThat(due(weekly, SATURDAY)).isEqualTo(SATURDAY);
    run(SATURDAY, State.DONE);
    assertThat(due(weekly, SATURDAY.plusSeconds(3600))).isNull();
    assertThat(due(weekly, SATURDAY.plusSeconds(7 * 86400))).isNotNull();
  }

  @Test
  void whatWasMissedIsCaughtUpOnce() {
    Schedule weekly = schedule(null, "2026-11-01T00:00:00Z");

    Instant late = SATURDAY.plusSeconds(2 * 86400);
    assertThat(due(weekly, late)).isEqualTo(SATURDAY);
    run(SATURDAY, State.DONE);
    assertThat(due(weekly, late)).isNull();
    assertThat(due(schedule(null, late.toString()), late)).as("before it was set").isNull();
  }

  @Test
  void whatWasMissedWaitsForItsHours() {
    Schedule nightly = schedule(LocalTime.of(6, 0), "2026-11-25T00:00:00Z");
    Instant sundayNoon = Instant.parse("2026-11-29T04:00:00Z");
    Instant sundayNight = Instant.parse("2026-11-29T15:00:00Z");

    assertThat(due(nightly, sundayNoon)).isNull();
    assertThat(due(nightly, sundayNight)).isEqualTo(SATURDAY);
    assertThat(Due.of(nightly, runs, sundayNight).end())
        .isEqualTo(Instant.parse("2026-11-29T22:00:00Z"));
    run(SATURDAY, State.OUT_OF_HOURS);
    assertThat(due(nightly, sundayNight)).as("goes on with the next").isNull();
  }

  @Test
  void whatWasKilledIsTriedAgainButNotForEver() {
    Schedule weekly = schedule(null, "2026-11-25T00:00:00Z");
    for (int i = 0; i < Due.MAX_ATTEMPTS; i++) {
      assertThat(due(weekly, SATURDAY.plusSeconds(3600))).isEqualTo(SATURDAY);
      run(SATURDAY, State.BROKEN_OFF);
    }
    assertThat(due(weekly, SATURDAY.plusSeconds(3600))).isNull();
    assertThat(due(weekly, SATURDAY.plusSeconds(8 * 86400))).isNotNull();
  }

  @Test
  void whoAskedForARunDoesNotServeTheNextTime() {
    Schedule weekly = schedule(null, "2026-11-25T00:00:00Z");
    run(null, State.DONE);
    assertThat(due(weekly, SATURDAY)).isEqualTo(SATURDAY);
  }

  @Test
  void resultsThatAreNeededStay() {
    for (int month = 1; month <= 12; month++) {
      entry("2025-%02d-15T00:00:00Z".formatted(month), State.DONE);
    }
    entry("2026-01-15T00:00:00Z", State.BROKEN_OFF);
    entry("2026-01-16T00:00:00Z", State.DONE);
    entry("2026-02-15T00:00:00Z", State.DONE);
    entry("2026-03-15T00:00:00Z", State.OUT_OF_HOURS);

    assertThat(Retention.surplus(runs, 2))
        .contains("2026-01-15T00:00:00Z", "2025-11-15T00:00:00Z", "2025-01-15T00:00:00Z")
        .hasSize(12)
        .doesNotContain(
            "2025-12-15T00:00:00Z",
            "2026-01-16T00:00:00Z",
            "2026-02-15T00:00:00Z",
            "2026-03-15T00:00:00Z");
    assertThat(Retention.surplus(runs, 100)).containsExactly("2026-01-15T00:00:00Z");
  }

  @Test
  void runsAreKeptInNumbers() throws Exception {
    RunLog log = new RunLog(folder);
    ScheduledRun begun = ScheduledRun.begun("20261128-220000", SATURDAY, SATURDAY);
    log.put(begun);
    assertThat(log.all()).containsExactly(begun);
    ScheduledRun ended =
        begun.ended(
            State.DONE,
            3,
            SATURDAY.plusSeconds(60),
            new Totals(
                Map.of(Figure.GROUNDS_VIOLATION, 7L, Figure.NEW, 2L),
                Map.of(
                    Figure.PERSONS, new PersonCount(500, false, 480, 520),
                    Figure.PERSONS_OFFSHORE, new PersonCount(12, true))),
            Map.of(Severity.CRITICAL, 1L, Severity.LOW, 6L));
    log.put(ended);
    assertThat(log.all()).containsExactly(ended);
    assertThat(Notification.values("weekly", ended))
        .containsEntry("state", "done")
        .containsEntry("critical", "1")
        .containsEntry("persons", "500")
        .containsEntry("new", "2");
  }

  @Test
  void aScheduleIsReadAsItWasWritten() throws Exception {
    Schedules schedules = new Schedules(folder.resolve("schedules"));
    Schedule odd =
        new Schedule(
            "周扫 \"x\"".substring(0, 2),
            Path.of("/tmp/a b/inshore'\".yaml"),
            When.parse("周六 22:00"),
            LocalTime.of(6, 0),
            ZONE,
            Path.of("/tmp/out"),
            5,
            List.of("html", "xlsx"),
            List.of("new", "severity=high"),
            "mail -s \"x\" 'y' \\ z",
            "cron",
            SATURDAY);
    schedules.put(odd);
    assertThat(schedules.all()).containsExactly(odd);
    schedules.remove(odd.name());
    assertThat(schedules.all()).isEmpty();
  }

  @Test
  void oneRunHoldsTheResults() throws Exception {
    Path out = folder.resolve("out");
    try (ResultsFolder first = ResultsFolder.take(out)) {
      assertThat(first).isNotNull();
      assertThat(ResultsFolder.isTaken(out)).isTrue();
      assertThat(ResultsFolder.take(out)).isNull();
    }
    assertThat(ResultsFolder.isTaken(out)).isFalse();
    assertThat(ResultsFolder.isTaken(folder.resolve("none"))).isFalse();
  }

  @Test
  void whatRotatesIsAFolderOfTheScheduleAlone() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.txt"), "x");
    RunLog log = new RunLog(out);
    log.put(ended("../outside", 1));
    log.put(ended("old", 2));
    log.put(ended("new", 3));
    Path old = Files.createDirectories(out.resolve("old/inner"));
    Files.writeString(old.resolve("b.txt"), "x");
    Files.createDirectories(out.resolve("new"));
    try (ResultsFolder results = Objects.requireNonNull(ResultsFolder.take(out))) {
      assertThat(results.rotate(1)).containsExactly("old");
    }
    assertThat(outside.resolve("a.txt")).exists();
    assertThat(out.resolve("old")).doesNotExist();
    assertThat(out.resolve("new")).exists();
    assertThat(log.all()).as("its numbers stay").hasSize(3);
  }

  private static ScheduledRun ended(String name, int day) {
    return ScheduledRun.begun(name, null, SATURDAY.plusSeconds(day * 86400L))
        .ended(State.DONE, 0, null, null, Map.of());
  }

  private void run(@Nullable Instant occurrence, State state) {
    runs.add(
        ScheduledRun.begun("r" + runs.size(), occurrence, SATURDAY)
            .ended(state, 0, SATURDAY, null, Map.of()));
  }

  private void entry(String started, State state) {
    runs.add(
        ScheduledRun.begun(started, null, Instant.parse(started))
            .ended(state, 0, null, null, Map.of()));
  }

  private @Nullable Instant due(Schedule schedule, Instant now) {
    return Due.of(schedule, runs, now).occurrence();
  }

  private static Schedule schedule(@Nullable LocalTime until, String created) {
    return new Schedule(
        "weekly",
        Path.of("inshore.yaml"),
        When.parse("Sat 22:00"),
        until,
        ZONE,
        Path.of("out"),
        12,
        List.of(),
        List.of(),
        null,
        "cron",
        Instant.parse(created));
  }
}
