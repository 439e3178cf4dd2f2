package org.inshore.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.core.gate.Conditions;
import org.inshore.core.gate.Gate;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import picocli.CommandLine.Option;

/** {@code --fail-on}: what besides a failure makes the exit code other than 0. */
public final class FailOnOption {
  private static final String ITEM = "  - ";

  @Option(
      names = "--fail-on",
      paramLabel = "CONDITION",
      split = ",",
      descriptionKey = "option.fail-on")
  List<String> words = new ArrayList<>();

  /** The conditions as given. */
  public Conditions conditions() throws ScanException {
    return conditions(words);
  }

  /** The conditions that words say. */
  public static Conditions conditions(List<String> words) throws ScanException {
    return Conditions.of(words);
  }

  /** The words that were given. */
  public List<String> given() {
    return words;
  }

  /** Prints what a gate says. */
  public static void print(Terminal terminal, Gate.Result result) {
    boolean passed = result.verdict() == Gate.Verdict.PASSED;
    for (Wording line : result.lines()) {
      String text = Visible.of(terminal.text(line));
      if (text.startsWith(ITEM)) {
        item(terminal, text.substring(ITEM.length()));
      } else {
        boolean alarm = !passed && line.equals(result.lines().getLast());
        terminal.out().println(alarm ? terminal.alarm(text) : text);
      }
    }
  }

  private static void item(Terminal terminal, String text) {
    String begin = ITEM;
    for (String line : TextWidth.wrapped(text, TextWidth.PAGE - ITEM.length())) {
      terminal.out().println(begin + line);
      begin = " ".repeat(ITEM.length());
    }
  }
}
