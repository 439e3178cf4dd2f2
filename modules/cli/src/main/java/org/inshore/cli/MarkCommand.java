package org.inshore.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.Results;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Standing.Extent;
import org.inshore.spi.inventory.Standing.Mark;
import org.inshore.spi.inventory.Standing.Status;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore mark VIOLATION}: notes what an officer decided; hides nothing. */
@Command(name = "mark")
final class MarkCommand implements Callable<Integer> {
  /** Of the 16 hex digits of an id: fewer may mean another violation in the next scan. */
  private static final int LEAST_ID = 8;

  private final Terminal terminal;

  @Parameters(paramLabel = "VIOLATION", descriptionKey = "option.violation")
  String violation = "";

  @Option(names = "--in", paramLabel = "DIR", required = true, descriptionKey = "option.directory")
  Path directory = Path.of("");

  @ArgGroup(multiplicity = "1")
  Decision decision = new Decision();

  @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "option.owner")
  @Nullable String owner;

  @Option(names = "--due", paramLabel = "DATE", descriptionKey = "option.due")
  @Nullable LocalDate due;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
  @Nullable String reason;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
  String by = System.getProperty("user.name", "?");

  @Option(names = "--marks", paramLabel = "FILE", descriptionKey = "option.marks")
  @Nullable Path marks;

  /** What was decided. */
  static final class Decision {
    @Option(names = "--open", descriptionKey = "option.mark-open")
    boolean open;

    @Option(names = "--false-alarm", descriptionKey = "option.false-alarm")
    boolean falseAlarm;

    @Option(names = "--accept-until", paramLabel = "DATE", descriptionKey = "option.accept-until")
    @Nullable LocalDate acceptUntil;
  }

  MarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (violation.length() < LEAST_ID) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.short-id", LEAST_ID));
    }
    Status status =
        decision.falseAlarm
            ? Status.FALSE_ALARM
            : decision.acceptUntil != null ? Status.ACCEPTED : Status.OPEN;
    if (status != Status.OPEN && (reason == null || reason.isBlank())) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.mark-reason"));
    }
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    Violation meant;
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(directory)) {
      meant = meant(inventory);
    }
    Path file = new Results(null, marks, null, null).marksFor(directory);
    if (file.toAbsolutePath().normalize().startsWith(directory.toAbsolutePath().normalize())) {
      throw new Failure(
          ExitCode.USAGE,
          Terminal.MESSAGES.wording("error.marks-inside", file, directory.toString()));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Extent extent = new Extent(meant.persons().persons(), meant.matches());
    MarksFile.add(
        file, meant.id(), new Mark(status, owner, due, decision.acceptUntil, why, by, now, extent));
    terminal
        .out()
        .println(
            Visible.of(
                terminal.text(
                    "mark.done",
                    terminal.text(status.label()),
                    meant.place().display(),
                    terminal.text(meant.title()))));
    terminal.out().println(terminal.text("mark.next", file.toString(), directory.toString()));
    return ExitCode.DONE;
  }

  /** The one violation whose id begins so. */
  private Violation meant(Inventory inventory) {
    List<Violation> found;
    try (Stream<Violation> now = inventory.violations();
        Stream<Violation> former = inventory.formerViolations()) {
      found =
          Stream.concat(now, former)
              .filter(each -> each.id().startsWith(violation))
              .limit(2)
              .toList();
    }
    if (found.size() != 1) {
      String key = found.isEmpty() ? "error.no-violation" : "error.many-violations";
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording(key, violation, directory.toString()));
    }
    return found.getFirst();
  }
}
