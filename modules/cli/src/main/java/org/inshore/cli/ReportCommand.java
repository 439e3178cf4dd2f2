package org.inshore.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.Results;
import org.inshore.core.integrity.ReportSeal;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.ReportException;
import org.inshore.core.report.Reports;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore report DIR}. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.report-out")
  @Nullable Path out;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  @Nullable LocalDate asOf;

  @Mixin ResultOptions options = new ResultOptions();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<ReportFormat> wanted = Formats.named(Plugins.onClassPath(), formats);
    Results results = options.results(null);
    Path folder = out == null ? directory : out;
    String reference = results.signingKey();
    SigningKey key = reference == null ? null : SigningKey.open(reference);
    Path notes = results.marksFor(directory);
    Map<String, Standing.Mark> marks = MarksFile.read(notes);
    try (AutoCloseable _ = Logs.off()) {
      ReportSeal seal = ReportSeal.open(directory, folder, key);
      return write(seal, folder, wanted, notes, marks);
    }
  }

  private int write(
      ReportSeal seal,
      Path folder,
      List<ReportFormat> wanted,
      Path notes,
      Map<String, Standing.Mark> marks)
      throws Exception {
    try (InventoryReader inventory = InventoryReader.open(directory, asOf, marks)) {
      for (Wording notice : seal.notices()) {
        terminal.err().println(terminal.alarm(Visible.of(terminal.text("notice", notice))));
      }
      Reports.Written written =
          inventory.judgedOnOpening()
              ? Reports.writeEach(inventory, wanted, terminal.locale(), folder)
              : Reports.writeAll(
                  () -> InventoryReader.open(directory, asOf, marks),
                  wanted,
                  terminal.locale(),
                  folder);
      seal.write(written.files(), notes);
      written.files().forEach(terminal.out()::println);
      for (ReportException failure : written.failures()) {
        terminal.err().println(terminal.text("error.prefix", failure.wording()));
      }
      return written.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
