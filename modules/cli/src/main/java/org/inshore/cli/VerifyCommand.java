package org.inshore.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.inshore.core.integrity.Verification;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore verify DIR}: the verdict first, then what is wrong, then what was checked. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.public-key")
  @Nullable Path key;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Verification verification = Verification.of(directory, key);
    boolean right = verification.wrong().isEmpty();
    terminal
        .out()
        .println(
            right
                ? terminal.strong(terminal.text("verify.right"))
                : terminal.alarm(terminal.text("verify.wrong", verification.wrong().size())));
    verification.wrong().forEach(this::line);
    verification.told().forEach(this::line);
    return right ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void line(Wording wording) {
    terminal.out().println("  - " + Visible.of(terminal.text(wording)));
  }
}
