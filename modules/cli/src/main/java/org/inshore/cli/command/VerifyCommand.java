package org.inshore.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.integrity.ChainedLog;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.IntegrityException;
import org.inshore.core.integrity.Verification;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore verify DIR}: the verdict first, then what the results are unless they are whole,
 * then what is wrong, then what was checked. A gate's record has no end: its lines are checked.
 */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.public-key")
  @Nullable Path key;

  public VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    for (Path folder : List.of(directory, directory.resolve("record"))) {
      Path log = folder.resolve(ActionLog.FILE);
      if (ChainedLog.isAt(log)) {
        return record(log);
      }
    }
    Verification.requireResults(directory);
    Path marks = Results.NONE.marksFor(directory);
    Verification verification = Verification.of(directory, key, marks);
    boolean right = verification.wrong().isEmpty();
    boolean partial = verification.condition() != Condition.WHOLE;
    terminal
        .out()
        .println(
            right
                ? terminal.strong(verdict(verification))
                : terminal.alarm(terminal.text("verify.wrong", verification.wrong().size())));
    if (partial) {
      terminal.out().println(terminal.alarm(terminal.text(verification.condition().label())));
    }
    verification.wrong().forEach(this::line);
    verification.told().forEach(this::line);
    return right ? exitCode(verification.condition()) : ExitCode.FAILED;
  }

  /** The record of a gate, each line of which is bound to the one before. */
  private int record(Path log) throws IOException {
    AtomicReference<ChainedLog.@Nullable Line> end = new AtomicReference<>();
    try {
      ChainedLog.open(log, Clock.systemUTC()).each(end::set);
    } catch (IntegrityException e) {
      terminal.out().println(terminal.alarm(terminal.text("verify.wrong", 1)));
      line(e.wording());
      return ExitCode.FAILED;
    }
    ChainedLog.Line line = end.get();
    terminal
        .out()
        .println(
            line == null
                ? terminal.strong(terminal.text("verify.record-empty"))
                : terminal.strong(
                    terminal.text(
                        "verify.record", line.number(), line.time().toString(), line.chain())));
    return ExitCode.DONE;
  }

  private String verdict(Verification verification) {
    return terminal.text(
        switch (verification.condition()) {
          case WHOLE, STOPPED -> verification.apart() ? "verify.right-reports" : "verify.right";
          case BROKEN_OFF, UNSEALED, RUNNING ->
              verification.apart() ? "verify.right-reports" : "verify.nothing-wrong";
        });
  }

  /** Only what a scan sealed at its end, stopped or not, is all there will be. */
  private static int exitCode(Condition condition) {
    return switch (condition) {
      case WHOLE, STOPPED -> ExitCode.DONE;
      case BROKEN_OFF, RUNNING -> ExitCode.INCOMPLETE;
      case UNSEALED -> ExitCode.FAILED;
    };
  }

  private void line(Wording wording) {
    terminal.out().println("  - " + Visible.of(MaskedNames.of(terminal.text(wording))));
  }
}
