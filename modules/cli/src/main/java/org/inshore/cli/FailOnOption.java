package org.inshore.cli;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.gate.Conditions;
import org.inshore.core.gate.Gate;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import picocli.CommandLine.Option;

/** {@code --fail-on}: what besides a failure makes the exit code other than 0. */
final class FailOnOption {
  @Option(
      names = "--fail-on",
      paramLabel = "CONDITION",
      split = ",",
      descriptionKey = "option.fail-on")
  List<String> words = new ArrayList<>();

  /** The conditions as given. */
  Conditions conditions() throws ScanException {
    return Conditions.of(words);
  }

  /** Prints what a gate says. */
  static void print(Terminal terminal, Gate.Result result) {
    boolean passed = result.verdict() == Gate.Verdict.PASSED;
    for (Wording line : result.lines()) {
      String text = Visible.of(terminal.text(line));
      terminal
          .out()
          .println(!passed && line.equals(result.lines().getLast()) ? terminal.alarm(text) : text);
    }
  }
}
