package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inshore.cli.option.Formats;
import org.inshore.cli.option.ResultOptions;
import org.inshore.cli.print.UnknownMarks;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.integrity.ReportSeal;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.ReportException;
import org.inshore.core.report.Reports;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore report DIR}. */
@Command(name = "report")
public final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.report-out")
  @Nullable Path out;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  @Nullable LocalDate asOf;

  @Option(
      names = "--names",
      paramLabel = "masked|clear",
      converter = NamesConverter.class,
      descriptionKey = "option.names")
  Names names = Names.MASKED;

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  @Mixin ResultOptions options = new ResultOptions();

  /** Display of names of places that hold values. */
  enum Names {
    MASKED,
    CLEAR
  }

  /** Takes the words in lower case. */
  static final class NamesConverter implements ITypeConverter<Names> {
    @Override
    public Names convert(String value) {
      return Names.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }

  public ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    boolean clear = names == Names.CLEAR;
    List<ReportFormat> wanted =
        clear
            ? Formats.ofWorkList(Plugins.installed(), formats)
            : Formats.named(Plugins.installed(), formats);
    // What is sealed is opened only where it is asked for: other reports cannot tell it.
    Sealer sealer =
        clear || wanted.stream().anyMatch(ReportFormat::restricted)
            ? OperatorKey.openExisting(keyFile).sealer()
            : null;
    Results results = options.results(null, false, List.of());
    Path folder = out == null ? directory : out;
    String reference = results.signingKey();
    SigningKey key = reference == null ? null : SigningKey.open(reference);
    Path notes = results.marksFor(directory);
    Map<String, Standing.Mark> marks = MarksFile.read(notes);
    try (AutoCloseable _ = Logs.off()) {
      ReportSeal seal = ReportSeal.open(directory, folder, key);
      return write(seal, folder, wanted, notes, new ReadOptions(asOf, marks, sealer, clear));
    }
  }

  private int write(
      ReportSeal seal, Path folder, List<ReportFormat> wanted, Path notes, ReadOptions read)
      throws Exception {
    try (InventoryReader inventory = InventoryReader.open(directory, read)) {
      for (Wording notice : seal.notices()) {
        terminal.err().println(terminal.alarm(Visible.of(terminal.text("notice", notice))));
      }
      Reports.Written written =
          inventory.judgedOnOpening()
              ? Reports.writeEach(view(inventory, read), wanted, terminal.locale(), folder)
              : Reports.writeAll(
                  () -> view(inventory.again(), read), wanted, terminal.locale(), folder);
      seal.write(written.files(), notes);
      UnknownMarks.tell(terminal, inventory, read.marks().keySet());
      written.files().forEach(terminal.out()::println);
      for (ReportException failure : written.failures()) {
        terminal.err().println(terminal.text("error.prefix", failure.wording()));
      }
      return written.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  /** The inventory with names as they are to be shown. */
  private Inventory view(InventoryReader inventory, ReadOptions read) throws InventoryException {
    Sealer sealer = read.sealer();
    return names == Names.CLEAR && sealer != null ? inventory.clear(sealer) : inventory;
  }
}
