package org.inshore.cli.command.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextTable;
import org.inshore.cli.terminal.TimeFormat;
import org.inshore.core.schedule.Due;
import org.inshore.core.schedule.ResultsFolder;
import org.inshore.core.schedule.RunLog;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.ScheduledRun;
import org.inshore.spi.inventory.ScanHistory.State;
import picocli.CommandLine.Command;

/** {@code inshore schedule list}: when each runs next, and what its last run came to. */
@Command(name = "list")
public final class ScheduleListCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Machine machine;

  public ScheduleListCommand(Terminal terminal, Machine machine) {
    this.terminal = terminal;
    this.machine = machine;
  }

  @Override
  public Integer call() throws Exception {
    List<Schedule> all = machine.schedules().all();
    if (all.isEmpty()) {
      terminal.out().println(terminal.text("schedule.none", machine.schedules().folder()));
      return ExitCode.DONE;
    }
    TextTable table = new TextTable();
    table.row(terminal.text("schedule.header").split("\\|", -1));
    for (Schedule schedule : all) {
      row(table, schedule);
    }
    table.print(terminal.out());
    return ExitCode.DONE;
  }

  private void row(TextTable table, Schedule schedule) throws Exception {
    Instant now = machine.clock().instant();
    ZoneId zone = schedule.zone();
    List<ScheduledRun> runs = new RunLog(schedule.out()).all();
    ScheduledRun last = runs.isEmpty() ? null : runs.getLast();
    boolean wakes = machine.waker(schedule).wakes(schedule.name());
    table.row(
        schedule.name(),
        schedule.when().text() + (schedule.until() == null ? "" : " - " + schedule.until()),
        wakes ? next(schedule, runs, now) : terminal.text("schedule.no-timer", schedule.waker()),
        last == null ? "-" : TimeFormat.text(last.entry().started(), zone),
        last == null ? "-" : terminal.text(state(schedule, last).label()),
        last == null
            ? "-"
            : TimeFormat.between(
                last.entry().started(),
                state(schedule, last) == State.RUNNING ? now : last.entry().ended()));
  }

  /** When it runs next; a time that has come and was not served is caught up at the next waking. */
  String next(Schedule schedule, List<ScheduledRun> runs, Instant now) throws Exception {
    ZoneId zone = schedule.zone();
    Instant missed = Due.of(schedule, runs, now).occurrence();
    return missed == null || ResultsFolder.isTaken(schedule.out())
        ? TimeFormat.text(schedule.next(now), zone) + " " + zone.getId()
        : terminal.text("schedule.overdue", TimeFormat.text(missed, zone) + " " + zone.getId());
  }

  /** One whose process is gone was broken off, though nobody has noted it yet. */
  private static State state(Schedule schedule, ScheduledRun run) throws Exception {
    return run.state() == State.RUNNING && !ResultsFolder.isTaken(schedule.out())
        ? State.BROKEN_OFF
        : run.state();
  }
}
