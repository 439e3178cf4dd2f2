package org.inshore.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.inventory.RuleInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code inshore rules list}. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
  private final Terminal terminal;

  RulesListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    TextTable table = new TextTable();
    table.row(terminal.text("rules.header").split("\\|", -1));
    for (RuleInfo rule : Inshore.rules(List.of(), Plugins.onClassPath()).rules()) {
      table.row(
          rule.id(),
          terminal.text(rule.name()),
          terminal.text(rule.subject().label()),
          shown(rule.code("notice-17")),
          shown(rule.code("jrt-0171")),
          shown(rule.code("jrt-0197")),
          shown(rule.code("sensitive")),
          shown(rule.code("criminal-tier")),
          rule.pack());
    }
    table.print(terminal.out());
    terminal.out().println();
    terminal.out().println(terminal.text("rules.legend"));
    return ExitCode.DONE;
  }

  private static String shown(@Nullable String code) {
    return code == null ? "-" : code;
  }
}
