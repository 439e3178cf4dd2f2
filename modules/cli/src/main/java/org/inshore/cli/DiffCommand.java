package org.inshore.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inshore.core.inventory.Change;
import org.inshore.core.inventory.Difference;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.message.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inshore diff OLD NEW}: what is different at which place, then the sums. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<Change.Kind, Long> sums = new EnumMap<>(Change.Kind.class);

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "option.old")
  Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "option.new")
  Path later = Path.of("");

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try (AutoCloseable _ = Logs.off();
        InventoryReader before = InventoryReader.open(earlier);
        InventoryReader after = InventoryReader.open(later)) {
      head(before.run(), after.run());
      Difference.between(earlier, later, this::line);
      terminal.out().println(sums.isEmpty() ? terminal.text("diff.none") : "");
      sums.forEach((kind, count) -> sum(terminal.text(kind.label()), count));
      figure(before.totals(), after.totals(), Figure.GROUNDS_VIOLATION);
      figure(before.totals(), after.totals(), Figure.GROUNDS_TO_CLARIFY);
    }
    return ExitCode.DONE;
  }

  private void head(RunInfo before, RunInfo after) {
    terminal.out().println(terminal.text("diff.old", before.id(), before.started().toString()));
    terminal.out().println(terminal.text("diff.new", after.id(), after.started().toString()));
    if (!before.ruleSetHash().equals(after.ruleSetHash())) {
      terminal.out().println(terminal.alarm(terminal.text("diff.rules")));
    }
    if (!before.configurationHash().equals(after.configurationHash())) {
      terminal.out().println(terminal.alarm(terminal.text("diff.configuration")));
    }
    if (before.partial() || after.partial()) {
      terminal.out().println(terminal.alarm(terminal.text("diff.partial")));
    }
    terminal.out().println();
  }

  private void line(Change change) {
    sums.merge(change.kind(), 1L, Long::sum);
    String place = change.place().display();
    terminal
        .out()
        .println(
            Visible.of(
                terminal.text(
                    change.to() == null ? "diff.line" : "diff.moved",
                    terminal.text(change.kind().label()),
                    place,
                    change.rule(),
                    change.before(),
                    change.after(),
                    change.to() == null ? "" : change.to().display())));
  }

  private void sum(String label, long count) {
    terminal.out().println(terminal.text("diff.sum", label, count));
  }

  private void figure(Totals before, Totals after, Figure figure) {
    terminal
        .out()
        .println(
            terminal.text(
                "diff.violations",
                terminal.text(before.wording(figure)),
                terminal.text(after.wording(figure)),
                terminal.text(figure.label())));
  }
}
