package org.inshore.cli.command.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Explanation;
import org.inshore.core.policy.Policy;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.RuleSet;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore rules show ID}: what it finds and how, in words, then the rule as it is written,
 * which is all there is to it. The words are comments, so that all of it is a rule still. Of a rule
 * of the policy: when it holds, how bad that is, what it rests on.
 */
@Command(name = "show")
public final class RulesShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", descriptionKey = "option.rule")
  String id = "";

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.rules-config")
  @Nullable Path config;

  public RulesShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.installed();
    Configuration configuration = config == null ? null : Configuration.load(config);
    RuleSet rules =
        Inshore.rules(
            configuration == null ? List.of() : configuration.detecting().packs(), plugins);
    PackFile file = rules.file(id);
    RuleInfo rule =
        rules.rules().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (file == null || rule == null) {
      return policy(Inshore.policy(configuration, plugins));
    }
    terminal.out().println(terminal.strong("# " + file.name()));
    say(terminal.text(rule.name()) + " · " + terminal.text(rule.subject().label()));
    for (Classification classification : rule.classifications()) {
      say(terminal.text(classification.meaning()));
    }
    for (Wording line : rules.explanation(id)) {
      say("- " + terminal.text(line));
    }
    terminal.lines(file.text());
    return ExitCode.DONE;
  }

  /** A rule of the policy: words alone, for it rests on laws that stand in other files. */
  private int policy(Policy policy) {
    Explanation rule =
        policy.explanations().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(null);
    if (rule == null) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.unknown-rule", id));
    }
    terminal.out().println(terminal.strong("# " + rule.file()));
    terminal
        .out()
        .println(terminal.text(rule.title()) + " · " + terminal.text(rule.nature().label()));
    for (Wording line : rule.lines()) {
      terminal.out().println("- " + terminal.text(line));
    }
    return ExitCode.DONE;
  }

  private void say(String line) {
    terminal.out().println("# " + line);
  }
}
