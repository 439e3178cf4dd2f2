package org.inshore.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.option.FreeTexts;
import org.inshore.cli.option.Matchers;
import org.inshore.cli.print.DetectLines;
import org.inshore.cli.print.DetectPrinter;
import org.inshore.cli.print.DetectTable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.Detector;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.finder.Vectors;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore detect FILE|-}. */
@Command(name = "detect")
public final class DetectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE|-", descriptionKey = "option.file")
  String file = "-";

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "table",
      descriptionKey = "option.detect-format")
  Format format = Format.table;

  @Option(names = "--explain", descriptionKey = "option.explain")
  boolean explain;

  @Option(
      names = "--min-confidence",
      paramLabel = "0..1",
      defaultValue = "0.5",
      descriptionKey = "option.min-confidence")
  double minConfidence = 0.5;

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
      defaultValue = "near",
      converter = FreeTexts.class,
      descriptionKey = "option.free-text")
  FreeText freeText = FreeText.NEAR;

  public DetectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Output forms of matches; named as the user writes them. */
  enum Format {
    table,
    jsonl
  }

  @Override
  public Integer call() throws Exception {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new Failure(
          ExitCode.USAGE,
          Terminal.MESSAGES.wording("error.confidence", String.valueOf(minConfidence)));
    }
    if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
      throw new Failure(
          ExitCode.USAGE,
          Terminal.MESSAGES.wording(
              Files.exists(Path.of(file)) ? "error.not-a-file" : "error.no-file", file));
    }
    Matchers.check(matcher, Vectors.here());
    Plugins plugins = Plugins.installed();
    Detector detector =
        Detector.compile(Inshore.rules(List.of(), plugins, freeText), plugins.validators());
    Inshore.Detection request =
        new Inshore.Detection(detector, plugins, minConfidence, explain, matcher);
    DetectPrinter printer =
        format == Format.jsonl
            ? new DetectLines(terminal, file, explain)
            : new DetectTable(terminal, explain);
    AssetEntry entry;
    try (AutoCloseable _ = Logs.off()) {
      entry =
          file.equals("-")
              ? Inshore.detect("-", System.in, request, printer)
              : Inshore.detect(Path.of(file), request, printer);
    }
    printer.end(entry.outcome() instanceof Outcome.Scanned);
    return exitCode(entry);
  }

  /** What could not be looked at is said and is a failure. */
  private int exitCode(AssetEntry entry) {
    return switch (entry.outcome()) {
      case Outcome.Scanned scanned -> {
        scanned.notes().forEach(note -> terminal.err().println(terminal.text(note)));
        yield ExitCode.DONE;
      }
      case Outcome.Incomplete incomplete -> failed(terminal.text(incomplete.reason()));
      case Outcome.Skipped skipped -> failed(terminal.text(skipped.reason()));
      case Outcome.Failed failed -> failed(terminal.text(failed.reason()));
    };
  }

  private int failed(String reason) {
    String told = terminal.text("detect.failed", file, reason);
    terminal.err().println(MaskedNames.of(terminal.text("error.prefix", told)));
    return ExitCode.FAILED;
  }
}
