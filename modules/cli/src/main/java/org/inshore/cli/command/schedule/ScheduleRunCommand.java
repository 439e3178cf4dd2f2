package org.inshore.cli.command.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.command.Deadline;
import org.inshore.cli.command.Scans;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.terminal.Errors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.gate.Conditions;
import org.inshore.core.integrity.IntegrityException;
import org.inshore.core.integrity.Verdicts;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.schedule.Due;
import org.inshore.core.schedule.Notification;
import org.inshore.core.schedule.Results;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.ScheduledRun;
import org.inshore.engine.MatcherKind;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore schedule run NAME}: one run of a schedule, which goes on where the one before was
 * stopped, is compared with the last whole one, and tells the operator's command.
 */
@Command(name = "run")
public final class ScheduleRunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Machine machine;

  @Parameters(paramLabel = "NAME", descriptionKey = "option.schedule")
  String name = "";

  @Option(names = "--due", descriptionKey = "option.due-only")
  boolean dueOnly;

  public ScheduleRunCommand(Terminal terminal, Machine machine) {
    this.terminal = terminal;
    this.machine = machine;
  }

  @Override
  public Integer call() throws Exception {
    Schedule schedule = machine.schedules().get(name);
    try (Results results = Results.take(schedule.out())) {
      if (results == null) {
        // A timer comes each hour, and longer runs are nothing unusual.
        if (dueOnly) {
          return ExitCode.DONE;
        }
        throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.schedule-runs", name));
      }
      Instant now = machine.clock().instant();
      Due due = Due.of(schedule, results.runs(), now);
      if (dueOnly && due.occurrence() == null) {
        return ExitCode.DONE;
      }
      return run(schedule, results, due, now);
    }
  }

  private int run(Schedule schedule, Results results, Due due, Instant now) throws Exception {
    List<Path> unfinished = results.unfinished();
    ScheduledRun run = results.begin(due.occurrence(), now, schedule.zone());
    Deadline deadline = due.end() == null ? null : new Deadline(due.end(), machine.clock());
    int code;
    try {
      code = scan(schedule, results, run, unfinished, deadline);
    } catch (Exception | OutOfMemoryError e) {
      terminal
          .err()
          .println(MaskedNames.of(terminal.text("error.prefix", Errors.describe(terminal, e))));
      code = Errors.exitCode(e);
    }
    boolean begun = Results.isIn(results.path(run));
    ScheduledRun ended =
        begun
            ? results.ended(
                run, deadline != null && deadline.reached(), code, machine.clock().instant())
            : results.failed(run, code, machine.clock().instant());
    for (String gone : results.rotate(schedule.keep())) {
      terminal.err().println(terminal.text("schedule.rotated", gone));
    }
    tell(schedule, ended);
    return code;
  }

  private int scan(
      Schedule schedule,
      Results results,
      ScheduledRun run,
      List<Path> unfinished,
      @Nullable Deadline deadline)
      throws Exception {
    Configuration configuration = Configuration.load(schedule.config());
    Verdicts verdicts = new Verdicts();
    Path previous = previous(results, configuration.keyFile(), verdicts);
    Conditions conditions = FailOnOption.conditions(schedule.failOn());
    if (previous == null) {
      // All is new to the first run.
      conditions =
          new Conditions(
              conditions.violations(), false, conditions.least(), conditions.incomplete());
    }
    Scans scans = new Scans(terminal, Plugins.installed(), verdicts);
    if (deadline != null) {
      scans = scans.until(deadline);
    }
    Path out = results.path(run);
    try {
      return scans.run(
          with(configuration, previous, unfinished),
          out,
          schedule.formats(),
          conditions,
          MatcherKind.AUTOMATIC,
          false);
    } catch (ScanException e) {
      if (unfinished.isEmpty()
          || e.category() != ScanException.Category.CONFIGURATION
          || Results.isIn(out)) {
        throw e;
      }
      // With other rules or another version one cannot go on from there; then all is read anew.
      terminal.err().println(terminal.text("notice", terminal.text(e.wording())));
      terminal.err().println(terminal.text("notice", terminal.text("schedule.anew")));
      return scans.run(
          with(configuration, previous, List.of()),
          out,
          schedule.formats(),
          conditions,
          MatcherKind.AUTOMATIC,
          false);
    }
  }

  /** The last whole run as it was written: one that was changed is passed over, and told. */
  private @Nullable Path lastSound(Results results, Sealer sealer, Verdicts verdicts)
      throws IOException, ScanException {
    for (Path whole : results.whole()) {
      try {
        verdicts.sound(whole, sealer);
        return whole;
      } catch (IntegrityException e) {
        terminal.err().println(terminal.text("notice", terminal.text(e.wording())));
      }
    }
    return null;
  }

  /** The last whole run, unless it used another key: a clock does not stop for that, but tells. */
  private @Nullable Path previous(Results results, @Nullable Path key, Verdicts verdicts)
      throws IOException, ScanException {
    if (results.whole().isEmpty()) {
      return null;
    }
    Sealer sealer = OperatorKey.openOrDefault(key).sealer();
    Path last = lastSound(results, sealer, verdicts);
    if (last == null || !InventoryWriter.isOfAnotherKey(last, sealer)) {
      return last;
    }
    terminal.err().println(terminal.text("notice", terminal.text("schedule.other-key")));
    return null;
  }

  /** Compared with the last whole run; what the configuration says to compare with counts first. */
  private static Configuration with(
      Configuration configuration, @Nullable Path previous, List<Path> unfinished) {
    String before = configuration.results().previous();
    boolean given =
        before != null && !before.equals(org.inshore.core.configuration.section.Results.LATEST);
    boolean incremental = configuration.results().isIncremental() && (given || previous != null);
    return configuration.with(
        configuration
            .results()
            .comparing(
                given ? before : previous == null ? null : previous.toString(),
                incremental,
                unfinished));
  }

  private void tell(Schedule schedule, ScheduledRun run) throws Exception {
    String command = schedule.then();
    if (command != null) {
      int code = Notification.call(command, schedule.name(), run);
      if (code != 0) {
        terminal.err().println(terminal.text("schedule.then", String.valueOf(code)));
      }
    }
  }
}
