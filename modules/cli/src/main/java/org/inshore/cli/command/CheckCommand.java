package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.gate.Conditions;
import org.inshore.core.gate.Gate;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.KeyException;
import org.inshore.core.key.OperatorKey;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore check DIR --fail-on …}: the exit code of a scan, from its result alone. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Mixin FailOnOption failOn = new FailOnOption();

  @Option(names = "--marks", paramLabel = "FILE", descriptionKey = "option.marks")
  @Nullable Path marks;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.check-as-of")
  @Nullable LocalDate asOf;

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Conditions conditions = failOn.conditions();
    if (!conditions.any()) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-condition"));
    }
    ReadOptions marked =
        new ReadOptions(
            asOf,
            MarksFile.read(new Results(null, marks, null, null).marksFor(directory)),
            null,
            false);
    try (AutoCloseable _ = Logs.off()) {
      try (InventoryReader inventory = InventoryReader.open(directory, options(marked))) {
        Condition condition = Verification.sound(directory).condition();
        if (condition != Condition.WHOLE) {
          terminal.out().println(terminal.alarm(terminal.text(condition.label())));
        }
        if (conditions.onlyNew() && inventory.run().previous() == null) {
          throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.nothing-before"));
        }
        terminal
            .out()
            .println(
                Visible.of(
                    terminal.text(
                        "check.scan",
                        inventory.run().id(),
                        MainlandTime.text(inventory.run().started()))));
        LocalDate day = asOf == null ? MainlandTime.day(Instant.now()) : asOf;
        Gate.Result result = new Gate(conditions, day).judge(inventory);
        FailOnOption.print(terminal, result);
        return ExitCode.of(result.verdict());
      }
    }
  }

  /** With the key where suspected state secrets are to be judged: only then is it needed. */
  private ReadOptions options(ReadOptions marked) throws InventoryException, KeyException {
    try (InventoryReader inventory = InventoryReader.open(directory)) {
      return inventory.totals().count(Figure.STATE_SECRETS) == 0
          ? marked
          : marked.with(OperatorKey.openExisting(keyFile).sealer());
    }
  }
}
