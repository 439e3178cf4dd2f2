package org.inshore.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Explanation;
import org.inshore.core.policy.Policy;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.inventory.RuleInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inshore rules list}. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.rules-config")
  @Nullable Path config;

  RulesListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    TextTable table = new TextTable();
    table.row(terminal.text("rules.header").split("\\|", -1));
    Plugins plugins = Plugins.installed();
    Configuration configuration = config == null ? null : Configuration.load(config);
    List<Path> packs = configuration == null ? List.of() : configuration.packs();
    for (RuleInfo rule : Inshore.rules(packs, plugins).rules()) {
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
    policies(Inshore.policy(configuration, plugins));
    return ExitCode.DONE;
  }

  private void policies(Policy policy) {
    TextTable table = new TextTable();
    table.row(terminal.text("rules.policy-header").split("\\|", -1));
    for (Explanation rule : policy.explanations()) {
      table.row(
          rule.id(),
          terminal.text(rule.nature().label()),
          terminal.text(rule.title()).replaceAll("\\{[^}]*}", "…"),
          String.join(", ", rule.laws()));
    }
    terminal.out().println();
    table.print(terminal.out());
  }

  private static String shown(@Nullable String code) {
    return code == null ? "-" : code;
  }
}
