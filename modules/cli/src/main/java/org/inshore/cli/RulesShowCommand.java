package org.inshore.cli;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.pack.Pack;
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
  public Integer call() {
    Pattern line = Pattern.compile("(?m)^id:\\s*['\"]?" + Pattern.quote(id) + "['\"]?\\s*(#.*)?$");
    for (Pack pack : Plugins.onClassPath().packs(Pack.Kind.RULES)) {
      for (PackFile file : pack.files()) {
        if (line.matcher(file.text()).find()) {
          terminal.out().println(terminal.strong("# " + file.name()));
          terminal.out().print(file.text());
          return ExitCode.DONE;
        }
      }
    }
    throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.unknown-rule", id));
  }
}
