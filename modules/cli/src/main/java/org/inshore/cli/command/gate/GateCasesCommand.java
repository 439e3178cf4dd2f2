package org.inshore.cli.command.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.outbound.record.ReleaseTotals;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore gate cases RECORD}: what was held, and which steps are open until when. */
@Command(name = "cases")
public final class GateCasesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RECORD", descriptionKey = "option.gate-existing")
  Path folder = GateOptions.RECORD;

  @Option(
      names = "--only",
      paramLabel = "WHICH",
      defaultValue = "all",
      converter = OnlyConverter.class,
      descriptionKey = "option.gate-only")
  Only only = Only.ALL;

  @Option(names = "--after", paramLabel = "N", descriptionKey = "option.gate-after")
  long after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "option.gate-limit")
  int limit;

  /** Filter of the cases to be listed. */
  enum Only {
    /** All cases, whatever was stopped. */
    ALL,
    /** Suspected state secrets. */
    SECRET,
    /** Suspected state secrets of which a step is open. */
    OPEN,
    /** Suspected state secrets of which a step is overdue. */
    OVERDUE;

    boolean takes(GateCase each, Instant now) {
      return switch (this) {
        case ALL -> true;
        case SECRET -> each.secret();
        case OPEN -> each.secret() && each.duties().stream().anyMatch(duty -> duty.done() == null);
        case OVERDUE -> isOverdue(each, now);
      };
    }
  }

  /** Takes the words in lower case. */
  static final class OnlyConverter implements ITypeConverter<Only> {
    @Override
    public Only convert(String value) {
      return Only.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }

  public GateCasesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    GateRecord record = GateOptions.existing(folder);
    List<GateCase> held =
        record.cases().values().stream()
            .filter(each -> each.state() == GateCase.State.HELD)
            .toList();
    line("cases.sound", folder.toString(), held.size());
    // Wherever the clock is put, what the log has seen is past.
    Instant now = Instant.now().isAfter(record.latest()) ? Instant.now() : record.latest();
    List<GateCase> asked = held.stream().filter(each -> only.takes(each, now)).toList();
    List<GateCase> rest = asked.stream().filter(each -> each.number() > after).toList();
    List<GateCase> shown = limit <= 0 ? rest : rest.subList(0, Math.min(limit, rest.size()));
    long overdue = held.stream().filter(each -> isOverdue(each, now)).count();
    line("cases.sum", held.stream().filter(GateCase::secret).count(), overdue);
    released(record, now);
    for (GateCase each : shown) {
      terminal.out().println();
      line(
          "cases.case",
          each.number(),
          MainlandTime.text(each.taken()),
          MaskedNames.of(each.place()).display());
      line(
          "cases.grounds",
          each.grounds().stream()
              .map(ground -> text("ground." + ground))
              .collect(Collectors.joining(text("cases.between"))));
      if (!each.target().isEmpty()) {
        line("moved", each.target());
      }
      if (each.secret()) {
        for (Duty duty : each.duties()) {
          step(duty, now);
        }
      }
    }
    if (shown.size() < rest.size()) {
      terminal.out().println();
      line("cases.more", rest.size() - shown.size(), shown.getLast().number());
    }
    // By all there are, not by those that are shown.
    return overdue > 0 ? ExitCode.VIOLATIONS : ExitCode.DONE;
  }

  /** Thresholds of the law count from 1 January. */
  private void released(GateRecord record, Instant now) throws IOException {
    LocalDate year = MainlandTime.day(now).withDayOfYear(1);
    ReleaseTotals totals = record.released(year.atStartOfDay(MainlandTime.ZONE).toInstant());
    line(
        "cases.released",
        year.toString(),
        totals.files(),
        totals.holding(),
        terminal.text(totals.persons().wording()));
  }

  private static boolean isOverdue(GateCase each, Instant now) {
    return each.secret()
        && each.duties().stream().anyMatch(duty -> duty.done() == null && duty.isLate(now));
  }

  private void step(Duty duty, Instant now) {
    Instant done = duty.done();
    Instant due = duty.due();
    boolean late = duty.isLate(now);
    String what = terminal.text(duty.what());
    if (done != null) {
      line(late ? "cases.done-late" : "cases.done", what, MainlandTime.text(done), duty.by());
    } else if (due != null) {
      String text =
          text(
              late ? "cases.overdue" : "cases.due",
              what,
              MainlandTime.text(due),
              terminal.text(duty.role()));
      terminal.out().println(late ? terminal.alarm(text) : text);
    } else {
      line("cases.open", what, terminal.text(duty.role()));
    }
  }

  private void line(String key, Object... arguments) {
    terminal.out().println(Visible.of(text(key, arguments)));
  }

  private String text(String key, Object... arguments) {
    return GateOptions.MESSAGES.text(terminal.locale(), key, arguments);
  }
}
