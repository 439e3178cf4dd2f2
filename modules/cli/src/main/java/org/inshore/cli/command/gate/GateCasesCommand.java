package org.inshore.cli.command.gate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.Times;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.message.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inshore gate cases RECORD}: what was held, and which steps are open until when. */
@Command(name = "cases")
public final class GateCasesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RECORD", descriptionKey = "option.gate-existing")
  Path folder = GateOptions.RECORD;

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
    boolean late = false;
    for (GateCase each : held) {
      terminal.out().println();
      line(
          "cases.case",
          each.number(),
          Times.text(each.taken(), ZoneId.systemDefault()),
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
          late |= step(duty, now);
        }
      }
    }
    return late ? ExitCode.VIOLATIONS : ExitCode.DONE;
  }

  private boolean step(Duty duty, Instant now) {
    Instant done = duty.done();
    Instant due = duty.due();
    boolean late = duty.isLate(now);
    String what = terminal.text(duty.what());
    if (done != null) {
      line(
          late ? "cases.done-late" : "cases.done",
          what,
          Times.text(done, ZoneId.systemDefault()),
          duty.by());
    } else if (due != null) {
      String text =
          text(
              late ? "cases.overdue" : "cases.due",
              what,
              Times.text(due, ZoneId.systemDefault()),
              terminal.text(duty.role()));
      terminal.out().println(late ? terminal.alarm(text) : text);
    } else {
      line("cases.open", what, terminal.text(duty.role()));
    }
    return late && done == null;
  }

  private void line(String key, Object... arguments) {
    terminal.out().println(Visible.of(text(key, arguments)));
  }

  private String text(String key, Object... arguments) {
    return GateOptions.MESSAGES.text(terminal.locale(), key, arguments);
  }
}
