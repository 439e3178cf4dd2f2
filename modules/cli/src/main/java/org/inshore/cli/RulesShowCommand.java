package org.inshore.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.pack.PackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inshore rules show ID}: the rule as it is written, which is all there is to it. */
@Command(name = "show")
final class RulesShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", descriptionKey = "option.rule")
  String id = "";

  RulesShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    PackFile file = Inshore.rules(List.of(), Plugins.onClassPath()).file(id);
    if (file == null) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.unknown-rule", id));
    }
    terminal.out().println(terminal.strong("# " + file.name()));
    terminal.out().print(file.text());
    return ExitCode.DONE;
  }
}
