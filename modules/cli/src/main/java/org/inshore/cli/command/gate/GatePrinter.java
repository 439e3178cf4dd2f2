package org.inshore.cli.command.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.passage.Passed;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;

/** Prints what became of files, and has the form written where a state secret is suspected. */
final class GatePrinter {
  private final Terminal terminal;
  private final PrintWriter out;
  private final Judge judge;
  private final GateRecord record;
  private final RestrictedForms forms;
  private long held;
  private long unread;
  private long released;

  GatePrinter(
      Terminal terminal, PrintWriter out, Judge judge, GateRecord record, RestrictedForms forms) {
    this.terminal = terminal;
    this.out = out;
    this.judge = judge;
    this.record = record;
    this.forms = forms;
  }

  /** Tells one. */
  synchronized void print(Passed passed) throws IOException {
    FileVerdict ruling = passed.ruling();
    String name = judge.masked(passed.name());
    if (ruling.passes()) {
      released++;
      line("passed", name, passed.number());
      content(ruling);
      return;
    }
    boolean onlyUnread =
        ruling.reasons().stream()
            .allMatch(
                each ->
                    each.ground() == FileVerdict.Ground.UNREAD
                        || each.ground() == FileVerdict.Ground.FORM);
    unread += onlyUnread ? 1 : 0;
    held += onlyUnread ? 0 : 1;
    out.println(terminal.alarm(Visible.of(text("held", name, passed.number()))));
    ruling.reasons().forEach(each -> line("reason", terminal.text(each.text())));
    Path at = passed.at();
    if (at != null) {
      line("moved", judge.masked(at.toString()));
    }
    if (ruling.secret()) {
      secret(passed);
    }
    out.flush();
  }

  /** Tells what leaves with what passed. */
  private void content(FileVerdict ruling) {
    if (!ruling.kinds().isEmpty()) {
      line(
          "content",
          terminal.text(ruling.persons().wording()),
          terminal.text(ruling.sensitive().wording()),
          ruling.kinds().stream()
              .map(each -> terminal.text(each.name()))
              .collect(Collectors.joining(text("kinds.between"))));
    }
  }

  private void secret(Passed passed) throws IOException {
    long number = passed.number();
    GateCase begun = passed.open();
    GateCase of = begun == null ? record.cases().get(number) : begun;
    if (of != null) {
      List<Path> written = forms.write(of);
      line("report-by", MainlandTime.text(of.deadline()));
      written.forEach(each -> line("form", each.toString()));
      line("next", record.folder().toString(), number);
    }
  }

  private void line(String key, Object... arguments) {
    out.println(Visible.of(text(key, arguments)));
  }

  private String text(String key, Object... arguments) {
    return GateOptions.MESSAGES.text(terminal.locale(), key, arguments);
  }

  /** How many passed. */
  long released() {
    return released;
  }

  /** How many were held for what is in them. */
  long held() {
    return held;
  }

  /** How many were held only since they could not be looked at. */
  long unread() {
    return unread;
  }
}
