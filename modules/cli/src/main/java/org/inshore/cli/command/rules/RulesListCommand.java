package org.inshore.cli.command.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextTable;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Explanation;
import org.inshore.core.policy.Policy;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.RuleSet;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inshore rules list}. */
@Command(name = "list")
public final class RulesListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.rules-config")
  @Nullable Path config;

  public RulesListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.installed();
    Configuration configuration = config == null ? null : Configuration.load(config);
    List<Path> packs = configuration == null ? List.of() : configuration.detecting().packs();
    RuleSet rules = Inshore.rules(packs, plugins);
    List<Scheme> schemes =
        rules.schemes().stream()
            .filter(scheme -> scheme.subject() == Subject.PERSONAL_FINANCIAL)
            .toList();
    TextTable table = new TextTable();
    table.row(
        row(
            terminal.text("rules.header").split("\\|", -1),
            schemes,
            scheme -> terminal.text(scheme.label()).toUpperCase(Locale.ROOT)));
    for (RuleInfo rule : rules.rules()) {
      String[] ends = {
        rule.id(), terminal.text(rule.name()), terminal.text(rule.subject().label()), rule.pack()
      };
      table.row(row(ends, schemes, scheme -> shown(rule.code(scheme.id()))));
    }
    table.print(terminal.out());
    terminal.out().println();
    for (Scheme scheme : schemes) {
      terminal
          .out()
          .println(
              terminal.text(
                  "rules.scheme",
                  terminal.text(scheme.label()).toUpperCase(Locale.ROOT),
                  terminal.text(scheme.name())));
    }
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

  /** A row with the cells of the schemes before its last cell. */
  private static String[] row(String[] cells, List<Scheme> schemes, Function<Scheme, String> cell) {
    List<String> row = new ArrayList<>(List.of(cells));
    row.addAll(cells.length - 1, schemes.stream().map(cell).toList());
    return row.toArray(String[]::new);
  }

  private static String shown(@Nullable String code) {
    return code == null ? "-" : code;
  }
}
