package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.option.Formats;
import org.inshore.cli.option.ResultOptions;
import org.inshore.cli.print.SummaryPrinter;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.integrity.Seal;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.integrity.Verdicts;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.ReportException;
import org.inshore.core.report.Reports;
import org.inshore.core.scan.Inshore;
import org.inshore.spi.inventory.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore merge DIR... --out NEW}: one inventory of the results of several scans. */
@Command(name = "merge")
public final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "2..*", descriptionKey = "option.parts")
  List<Path> parts = new ArrayList<>();

  @Option(names = "--out", paramLabel = "NEW", descriptionKey = "option.out")
  @Nullable Path out;

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Option(names = "--partial", descriptionKey = "option.partial")
  boolean partial;

  @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "option.merge-previous")
  @Nullable Path previous;

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  @Mixin ResultOptions results = new ResultOptions();

  public MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    long begun = System.nanoTime();
    Plugins plugins = Plugins.installed();
    List<ReportFormat> written = Formats.named(plugins, formats);
    Path folder = out == null ? Scans.newFolder() : out;
    Scans.refuseUsedFolder(folder);
    Results given = results.results(null, false, List.of());
    MarksFile.read(given.marksFor(folder));
    SigningKey key = given.signingKey() == null ? null : SigningKey.open(given.signingKey());
    if (previous != null) {
      Scans.comparable(previous, keyFile, new Verdicts());
    }
    try (AutoCloseable _ = Logs.off()) {
      Inshore.merge(
          parts, folder, partial, keyFile, previous, key, () -> Scans.createPrivate(folder));
      Path notes = given.marksFor(folder);
      ReadOptions read =
          ReadOptions.STANDARD
              .with(MarksFile.read(notes))
              .with(OperatorKey.openExisting(keyFile).sealer());
      try (InventoryReader inventory = InventoryReader.open(folder, read)) {
        Reports.Written files =
            Reports.writeAll(inventory::again, written, terminal.locale(), folder);
        Seal.reports(folder, files.files(), notes, key);
        for (ReportException failure : files.failures()) {
          terminal.err().println(terminal.text("error.prefix", failure.wording()));
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        new SummaryPrinter(terminal, keyFile).print(inventory, folder, elapsed, files.files());
        return files.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
      }
    }
  }
}
