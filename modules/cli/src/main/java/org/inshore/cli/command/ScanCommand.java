package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.option.EarlierOptions;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.option.FreeTexts;
import org.inshore.cli.option.LocatingOptions;
import org.inshore.cli.option.Matchers;
import org.inshore.cli.option.ResultOptions;
import org.inshore.cli.option.Targets;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.gate.Conditions;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.triage.Budget;
import org.inshore.core.triage.Triage;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.finder.Vectors;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.scan.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inshore scan}. */
@Command(name = "scan")
public final class ScanCommand implements Callable<Integer> {
  /** Rows of each table that a first pass looks at. */
  private static final long OF_A_TABLE = 1_000;

  private final Terminal terminal;

  @Mixin Targets targets = new Targets();

  @Mixin LocatingOptions locating = new LocatingOptions();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
  @Nullable Path out;

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Mixin FailOnOption failOn = new FailOnOption();

  @Option(
      names = "--matcher",
      paramLabel = "automatic|portable|vector",
      defaultValue = "automatic",
      converter = Matchers.Converter.class,
      descriptionKey = "option.matcher")
  MatcherKind matcher = MatcherKind.AUTOMATIC;

  @Option(
      names = "--free-text",
      paramLabel = "near|everywhere",
      converter = FreeTexts.class,
      descriptionKey = "option.free-text")
  @Nullable FreeText freeText;

  @Option(names = "--sample", paramLabel = "ROWS", descriptionKey = "option.sample")
  @Nullable Long sample;

  @Option(names = "--budget", paramLabel = "TIME", descriptionKey = "option.budget")
  @Nullable String budget;

  @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.sample-seed")
  @Nullable Integer seed;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  @Nullable LocalDate asOf;

  @Mixin EarlierOptions earlier = new EarlierOptions();

  @Mixin ResultOptions results = new ResultOptions();

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "option.verbose")
  boolean verbose;

  public ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Conditions conditions = failOn.conditions();
    Matchers.check(matcher, Vectors.here());
    Configuration given = targets.configuration();
    Configuration located = given.with(locating.over(given.locating()));
    Configuration configuration =
        (freeText == null ? located : located.with(freeText))
            .with(earlier.results(results))
            .with(sampling(given.reading().limits().sampling()))
            .with(triage(given.reading().triage()));
    if (conditions.onlyNew() && configuration.results().previous() == null) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.nothing-before"));
    }
    Path folder = Scans.folder(out, configuration);
    return new Scans(terminal, Plugins.installed())
        .run(configuration.asOf(asOf), folder, formats, conditions, matcher, verbose);
  }

  /** What is read whole after a first pass, within a time. */
  private Triage triage(Triage given) {
    if (budget == null) {
      return given;
    }
    try {
      return Triage.within(Budget.parse(budget));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.budget"));
    }
  }

  private Sampling sampling(Sampling given) {
    if ((sample != null && sample < 0) || (seed != null && seed < 1)) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.sample"));
    }
    long standard = budget != null && given.rows() == 0 ? OF_A_TABLE : given.rows();
    return new Sampling(sample == null ? standard : sample, seed == null ? given.seed() : seed);
  }
}
