package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inshore.cli.option.Selection;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.inshore.spi.inventory.violation.Standing.Status;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore mark ID|PLACE}: notes what an officer decided of one ground, or of all grounds at
 * a place or in a folder; hides nothing.
 */
@Command(name = "mark")
public final class MarkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID|PLACE", descriptionKey = "option.violation")
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

  /** Options of a decision. */
  static final class Decision {
    @Option(names = "--open", descriptionKey = "option.mark-open")
    boolean open;

    @Option(names = "--false-alarm", descriptionKey = "option.false-alarm")
    boolean falseAlarm;

    @Option(names = "--accept-until", paramLabel = "DATE", descriptionKey = "option.accept-until")
    @Nullable LocalDate acceptUntil;
  }

  public MarkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Status status =
        decision.falseAlarm
            ? Status.FALSE_ALARM
            : decision.acceptUntil != null ? Status.ACCEPTED : Status.OPEN;
    if (status != Status.OPEN && (reason == null || reason.isBlank())) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.mark-reason"));
    }
    LocalDate until = decision.acceptUntil;
    if (until != null && until.isBefore(MainlandTime.day(Instant.now()))) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.accept-past", until.toString()));
    }
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    List<Violation> meant;
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
    Map<String, Mark> notes = new LinkedHashMap<>();
    for (Violation each : meant) {
      Extent extent = new Extent(each.persons().persons(), each.matches());
      notes.put(each.id(), new Mark(status, owner, due, until, why, by, now, extent));
    }
    MarksFile.add(file, notes);
    terminal.out().println(Visible.of(done(terminal.text(status.label()), meant)));
    terminal.out().println(terminal.text("mark.next", file.toString(), directory.toString()));
    return ExitCode.DONE;
  }

  private String done(String status, List<Violation> meant) {
    if (meant.size() == 1) {
      Violation one = meant.getFirst();
      return terminal.text("mark.done", status, one.place().display(), terminal.text(one.title()));
    }
    long places = meant.stream().map(Violation::place).distinct().count();
    return terminal.text("mark.many", status, meant.size(), places, violation);
  }

  /** The one ground whose id begins so, or all grounds at the place or in the folder. */
  private List<Violation> meant(Inventory inventory) {
    Selection selection = new Selection(violation);
    List<Violation> found =
        selection.isId()
            ? byId(inventory)
            : selection.byPlace(inventory).stream()
                .flatMap(each -> each.grounds().stream())
                .toList();
    if (found.isEmpty() && selection.isShortId()) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.short-id", Selection.MIN_ID));
    }
    if (found.isEmpty() || (selection.isId() && found.size() > 1)) {
      String none = selection.isId() ? "error.no-violation" : "error.no-marked-place";
      String key = found.isEmpty() ? none : "error.many-violations";
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording(key, violation, directory.toString()));
    }
    return found;
  }

  private List<Violation> byId(Inventory inventory) {
    try (Stream<Violation> now = inventory.violations();
        Stream<Violation> former = inventory.formerViolations()) {
      return Stream.concat(now, former)
          .filter(each -> each.id().startsWith(violation))
          .limit(2)
          .toList();
    }
  }
}
