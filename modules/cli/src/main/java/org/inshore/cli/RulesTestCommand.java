package org.inshore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inshore rules test}: the built-in rules together, or those of one folder. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "option.packs")
  @Nullable Path folder;

  RulesTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.onClassPath();
    RuleSet rules = folder == null ? Inshore.rules(List.of(), plugins) : load(folder);
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

  private static RuleSet load(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", folder.toString()));
    }
    List<PackFile> files = PackFile.in(folder);
    if (files.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-packs", folder.toString()));
    }
    return RuleSet.load(Map.of(folder.toString(), files));
  }
}
