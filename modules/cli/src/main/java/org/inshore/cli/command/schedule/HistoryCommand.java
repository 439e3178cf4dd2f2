package org.inshore.cli.command.schedule;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.option.Formats;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextTable;
import org.inshore.cli.terminal.TimeFormat;
import org.inshore.core.report.Reports;
import org.inshore.core.schedule.RunLog;
import org.inshore.core.schedule.Schedule;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore history NAME}: what a schedule's runs came to, one after the other. */
@Command(name = "history")
public final class HistoryCommand implements Callable<Integer> {
  private static final List<Figure> SHOWN =
      List.of(
          Figure.PERSONS,
          Figure.GROUNDS_VIOLATION,
          Figure.NEW,
          Figure.OPEN,
          Figure.RECTIFIED,
          Figure.MISSED);

  private final Terminal terminal;
  private final Machine machine;

  @Parameters(paramLabel = "NAME", descriptionKey = "option.schedule")
  String name = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      descriptionKey = "option.history-format")
  List<String> formats = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.history-out")
  @Nullable Path out;

  public HistoryCommand(Terminal terminal, Machine machine) {
    this.terminal = terminal;
    this.machine = machine;
  }

  @Override
  public Integer call() throws Exception {
    Schedule schedule = machine.schedules().get(name);
    ScanHistory history = new RunLog(schedule.out()).history(name, schedule.zone());
    List<ReportFormat> written = formats.isEmpty() ? List.of() : Formats.ofHistory(formats);
    if (history.entries().isEmpty()) {
      terminal.out().println(terminal.text("history.none", name));
      return ExitCode.DONE;
    }
    print(history, schedule.zone());
    Path folder = out == null ? schedule.out() : out;
    for (Path file : Reports.write(history, written, terminal.locale(), folder)) {
      terminal.out().println(file.toString());
    }
    return ExitCode.DONE;
  }

  private void print(ScanHistory history, ZoneId zone) {
    TextTable table = new TextTable();
    List<String> head = new ArrayList<>(List.of(terminal.text("history.header").split("\\|", -1)));
    SHOWN.forEach(figure -> head.add(terminal.text(figure.label())));
    table.row(head.toArray(String[]::new));
    for (ScanHistory.Entry entry : history.entries()) {
      List<String> row = new ArrayList<>();
      row.add(TimeFormat.text(entry.started(), zone));
      row.add(terminal.text(entry.state().label()));
      row.add(TimeFormat.between(entry.started(), entry.ended()));
      for (Figure figure : SHOWN) {
        row.add(number(entry.figures(), figure));
      }
      table.row(row.toArray(String[]::new));
    }
    table.print(terminal.out());
  }

  private String number(@Nullable Totals figures, Figure figure) {
    if (figures == null || !figures.has(figure)) {
      return "-";
    }
    return terminal.text(
        figure.ofPeople() ? figures.persons(figure).amount() : figures.wording(figure));
  }
}
