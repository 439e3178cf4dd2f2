package org.inshore.cli.command.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore rules test}: runs the examples of all rules in force together, those of a folder
 * among them when one is given: a rule of one's own must not take away what the others find.
 */
@Command(name = "test")
public final class RulesTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "option.packs")
  @Nullable Path folder;

  public RulesTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.installed();
    RuleSet rules = Inshore.rules(own(), plugins);
    Detector detector = Detector.compile(rules, plugins.validators());
    List<RuleExamples.Result> results = RuleExamples.run(rules, detector);
    long failed = results.stream().filter(result -> !result.passed()).count();
    for (RuleExamples.Result result : results) {
      Wording problem = result.problem();
      if (problem != null) {
        terminal
            .out()
            .println(
                terminal.text(
                    "rules.failure",
                    result.file() + ":" + result.line() + "  " + result.rule().id(),
                    String.valueOf(result.index()),
                    terminal.text(result.counter() ? "rules.counter-example" : "rules.example"),
                    problem));
      }
    }
    terminal
        .out()
        .println(
            failed == 0
                ? terminal.text("rules.passed", rules.rules().size(), results.size())
                : terminal.text("rules.failed", failed, results.size()));
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private List<Path> own() throws Failure {
    if (folder == null) {
      return List.of();
    }
    if (!Files.exists(folder)) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", folder.toString()));
    }
    return List.of(folder);
  }
}
