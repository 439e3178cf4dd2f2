package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.ChildProcess;
import org.inshore.cli.command.schedule.HistoryCommand;
import org.inshore.cli.command.schedule.Machine;
import org.inshore.cli.command.schedule.ScheduleListCommand;
import org.inshore.cli.command.schedule.ScheduleRunCommand;
import org.inshore.cli.terminal.Errors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.schedule.ResultsFolder;
import org.inshore.core.schedule.RunLog;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.ScheduledRun;
import org.inshore.core.schedule.Schedules;
import org.inshore.core.schedule.When;
import org.inshore.spi.inventory.ScanHistory.State;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs of schedules by a clock that the test sets; the timer that wakes them is another test's. */
class ScheduleRunIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant SATURDAY = Instant.parse("2026-11-28T14:00:00Z");
  private static final List<Person> PEOPLE = new SyntheticPeople(7).people(400);

  /** A year of months with {@code -Pfull}: each reads the rules anew. */
  private static final int RUNS = Integer.getInteger("inshore.effort", 1) > 1 ? 12 : 4;

  @TempDir Path folder;

  private final AtomicReference<Instant> time = new AtomicReference<>(SATURDAY);
  private Path share = Path.of("");
  private Path out = Path.of("");
  private String printed = "";

  @BeforeEach
  void plant() throws Exception {
    share = Files.createDirectory(folder.resolve("share"));
    out = folder.resolve("out");
  }

  @Test
  void runsAreComparedRotatedAndTold() throws Exception {
    schedule("Sat 22:00", null, 2, "cat >> " + folder + "/told; echo >> " + folder + "/told");
    for (int week = 0; week < RUNS; week++) {
      // A file more each week; in the second half one is put right each week.
      write("part-" + week, PEOPLE.subList(week * 20, week * 20 + 25));
      if (week >= RUNS / 2) {
        Files.delete(share.resolve("part-" + (week - RUNS / 2) + ".csv"));
      }
      time.set(SATURDAY.plus(Duration.ofDays(7L * week)).plusSeconds(30));
      assertThat(run("--due")).as(printed).isZero();
      assertThat(run("--due")).isZero();
    }

    List<ScheduledRun> runs = new RunLog(out).all();
    assertThat(runs).hasSize(RUNS).allMatch(run -> run.state() == State.DONE);
    assertThat(number(runs.getFirst(), Figure.NEW)).isNull();
    assertThat(number(runs.getLast(), Figure.NEW)).isEqualTo(1);
    assertThat(number(runs.getLast(), Figure.OPEN)).isEqualTo(RUNS / 2 - 1);
    assertThat(number(runs.getLast(), Figure.RECTIFIED)).isEqualTo(1);
    assertThat(number(runs.getLast(), Figure.GROUNDS_VIOLATION)).isEqualTo(RUNS / 2);
    assertThat(number(runs.getLast(), Figure.PERSONS)).isEqualTo(10 * RUNS + 5);
    // Two whole ones, and of those before the last of the year that has ended.
    assertThat(results()).hasSize(RUNS > 6 ? 3 : 2);
    List<String> told = Files.readAllLines(folder.resolve("told"));
    told.removeIf(String::isBlank);
    assertThat(told).hasSize(RUNS);
    assertThat(told.getLast())
        .contains("\"grounds_violation\":" + RUNS / 2, "\"rectified\":1", "\"state\":\"done\"");
    PEOPLE.forEach(
        each -> assertThat(told.toString()).doesNotContain(each.name(), each.residentId()));

    history();
  }

  private void history() throws Exception {
    Path reports = folder.resolve("reports");
    assertThat(
            call(
                new HistoryCommand(terminal("zh"), machine()),
                "weekly",
                "--format",
                "html,xlsx",
                "--out",
                reports.toString()))
        .as(printed)
        .isZero();
    assertThat(printed).contains("已整改", "2026-11-28 22:00");
    assertThat(printed.lines().filter(line -> line.contains("完成"))).hasSize(RUNS);
    String page = Files.readString(reports.resolve("history-zh.html"));
    assertThat(page).contains("<svg", "违规变化", "已整改").doesNotContain("<script");
    assertThat(page).contains("时间按 " + ZONE.getId(), ">2026-11-28 22:00<", "data-label=\"开始\"");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(reports.resolve("history-zh.xlsx")))) {
      XSSFSheet runs = workbook.getSheetAt(0);
      assertThat(runs.getLastRowNum()).isEqualTo(RUNS);
      // A header stands where its numbers stand, or it is read over those beside.
      for (Cell cell : runs.getRow(RUNS)) {
        boolean number = cell.getColumnIndex() > 0 && cell.getCellType() == CellType.NUMERIC;
        assertThat(runs.getRow(0).getCell(cell.getColumnIndex()).getCellStyle().getAlignment())
            .isEqualTo(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.GENERAL);
      }
      XSSFSheet charts = workbook.getSheetAt(1);
      assertThat(charts.getDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(charts.getDrawingPatriarch().getCharts().getFirst().getCTChart().xmlText())
          .contains("lineChart", "$E$2:$E$" + (RUNS + 1), "$A$2:$A$" + (RUNS + 1))
          .contains("dispBlanksAs val=\"gap\"", "yyyy-mm-dd", "prstDash val=\"sysDot\"");
    }
  }

  /** A clock does not stop for it: it is told, and the next run goes on from the one before. */
  @Test
  void aResultThatWasChangedIsPassedOver() throws Exception {
    schedule("Sat 22:00", null, 12, null);
    for (int week = 0; week < 3; week++) {
      write("part-" + week, PEOPLE.subList(week * 20, week * 20 + 25));
      time.set(SATURDAY.plus(Duration.ofDays(7L * week)).plusSeconds(30));
      assertThat(run("--due")).as(printed).isZero();
      if (week == 1) {
        List<Path> written = new ArrayList<>(results());
        Collections.sort(written);
        Path inventory = written.getLast().resolve("inventory.db");
        byte[] bytes = Files.readAllBytes(inventory);
        bytes[5_000] ^= 1;
        Files.write(inventory, bytes);
      }
    }

    assertThat(printed).contains("inventory.db");
    assertThat(number(new RunLog(out).all().getLast(), Figure.NEW)).isEqualTo(2);
  }

  @Test
  void whenItsHoursEndARunStopsAndTheNextGoesOn() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("part-" + i, PEOPLE.subList(i * 5, i * 5 + 20));
    }
    schedule("Sat 22:00", LocalTime.of(6, 0), 12, null);
    // The clock stands a moment before the end, and the end has come when it is asked again.
    time.set(Instant.parse("2026-11-28T21:59:59Z"));
    Machine ending =
        new Machine(() -> time.getAndUpdate(now -> now.plusSeconds(1)), machine().environment());
    int code = call(new ScheduleRunCommand(terminal("en"), ending), "weekly", "--due");
    assertThat(code).as(printed).isIn(ExitCode.DONE, ExitCode.FAILED);
    assertThat(new RunLog(out).all().getLast().state()).isEqualTo(State.OUT_OF_HOURS);
    assertThat(run("--due")).as("not before the next").isZero();
    assertThat(new RunLog(out).all()).hasSize(1);

    time.set(SATURDAY.plus(Duration.ofDays(7)));
    assertThat(run("--due")).as(printed).isZero();
    List<ScheduledRun> runs = new RunLog(out).all();
    assertThat(runs).hasSize(2);
    assertThat(runs.getLast().state()).isEqualTo(State.DONE);
    assertThat(number(runs.getLast(), Figure.PERSONS)).isEqualTo(215);
    assertThat(results()).as("the partial one has gone into the whole").hasSize(1);
  }

  @Test
  void runsDoNotOverlapAndOneThatDiedIsGoneOnWith() throws Exception {
    write("part", PEOPLE.subList(0, 50));
    schedule("Sat 22:00", null, 12, null);
    try (ResultsFolder held = ResultsFolder.take(out)) {
      assertThat(held).isNotNull();
      assertThat(run("--due")).isZero();
      assertThat(results()).isEmpty();
      assertThat(run()).isEqualTo(ExitCode.USAGE);
      assertThat(printed).contains("at work");
    }
    // As after kill -9: a run that nobody ended, with a result that is broken off.
    try (ResultsFolder held = Objects.requireNonNull(ResultsFolder.take(out))) {
      Path dead = held.path(held.begin(SATURDAY, SATURDAY, ZONE));
      Path config = folder.resolve("inshore.yaml");
      Process scan = ChildProcess.scan(config, dead, folder.resolve("console"));
      while (scan.isAlive() && !ResultsFolder.isIn(dead)) {
        Thread.sleep(2);
      }
      scan.destroyForcibly().waitFor();
      assertThat(dead.resolve("inventory.db")).exists();
    }
    time.set(SATURDAY.plusSeconds(3600));
    assertThat(run("--due")).as(printed).isZero();
    List<ScheduledRun> runs = new RunLog(out).all();
    assertThat(runs.getLast().state()).as(printed).isEqualTo(State.DONE);
    assertThat(runs.getLast().occurrence()).isEqualTo(SATURDAY);
    assertThat(number(runs.getLast(), Figure.PERSONS)).isEqualTo(50);
  }

  @Test
  void whatCannotBeRunIsToldAndNotTriedEachHour() throws Exception {
    schedule(
        "Sat 22:00", null, 12, "echo \"$INSHORE_STATE $INSHORE_EXIT_CODE\" > " + folder + "/told");
    Files.delete(folder.resolve("inshore.yaml"));

    assertThat(run("--due")).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(folder.resolve("told"))).isEqualTo("failed 2\n");
    time.set(SATURDAY.plusSeconds(3600));
    assertThat(run("--due")).isZero();
    assertThat(new RunLog(out).all()).hasSize(1);
    assertThat(call(new ScheduleListCommand(terminal("en"), machine()))).isZero();
    assertThat(printed).contains("weekly", "failed", "never: there is no timer in cron");
  }

  private void schedule(String when, @Nullable LocalTime until, int keep, @Nullable String then)
      throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources:\n  - {id: share, target: %s, jurisdiction: SG, site: sg-1}\nthreads: 1\n"
                .formatted(share));
    new Schedules(folder.resolve("schedules"))
        .put(
            new Schedule(
                "weekly",
                config,
                When.parse(when),
                until,
                ZONE,
                out,
                keep,
                List.of("json"),
                List.of(),
                then,
                "cron",
                SATURDAY.minusSeconds(86400)));
  }

  private void write(String name, List<Person> people) throws Exception {
    StringBuilder csv = new StringBuilder("姓名,证件号码\n");
    people.forEach(
        each -> csv.append(each.name()).append(',').append(each.residentId()).append('\n'));
    Files.writeString(share.resolve(name + ".csv"), csv, UTF_8);
  }

  private int run(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "weekly";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return call(new ScheduleRunCommand(terminal("en"), machine()), arguments);
  }

  private final StringWriter console = new StringWriter();

  private int call(Object command, String... arguments) {
    console.getBuffer().setLength(0);
    CommandLine line = new CommandLine(command);
    line.setExitCodeExceptionMapper(Errors::exitCode);
    line.setExecutionExceptionHandler(
        (exception, _, _) -> {
          console.write(Errors.describe(terminal("en"), exception));
          return Errors.exitCode(exception);
        });
    int code = line.execute(arguments);
    printed = console.toString();
    return code;
  }

  private Terminal terminal(String language) {
    PrintWriter writer = new PrintWriter(console, true);
    return new Terminal(writer, writer, Locale.of(language), false);
  }

  private Machine machine() {
    return new Machine(
        time::get, Map.of("INSHORE_SCHEDULES", folder.resolve("schedules").toString()));
  }

  private static @Nullable Long number(ScheduledRun run, Figure figure) {
    return run.entry().number(figure);
  }

  private List<Path> results() throws Exception {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(out, "2*")) {
      return java.util.stream.StreamSupport.stream(entries.spliterator(), false).toList();
    }
  }
}
