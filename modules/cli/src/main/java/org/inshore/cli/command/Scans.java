package org.inshore.cli.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.option.Formats;
import org.inshore.cli.print.ProgressPrinter;
import org.inshore.cli.print.SummaryPrinter;
import org.inshore.cli.print.UnknownMarks;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.gate.Conditions;
import org.inshore.core.gate.Gate;
import org.inshore.core.integrity.Seal;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.integrity.Verdicts;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.core.inventory.compare.History;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.ReportException;
import org.inshore.core.report.Reports;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.core.triage.Triage;
import org.inshore.engine.MatcherKind;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One scan from its configuration to its exit code; the same for a user's and the demonstration's.
 */
public final class Scans {
  private final Terminal terminal;
  private final Plugins plugins;
  private final @Nullable Deadline deadline;
  private final Addition addition;
  private final Verdicts verdicts;

  /** Files that belong to the results, made once the inventory is whole. */
  @FunctionalInterface
  public interface Addition {
    /** Writes them into the output folder and returns them; reports are made with them. */
    List<Path> write(Path out) throws Exception;
  }

  /** Scans of a command line. */
  public Scans(Terminal terminal, Plugins plugins) {
    this(terminal, plugins, new Verdicts());
  }

  /** Scans of a command line that asked for verdicts on earlier results itself. */
  public Scans(Terminal terminal, Plugins plugins, Verdicts verdicts) {
    this(terminal, plugins, null, out -> List.of(), verdicts);
  }

  private Scans(
      Terminal terminal,
      Plugins plugins,
      @Nullable Deadline deadline,
      Addition addition,
      Verdicts verdicts) {
    this.terminal = terminal;
    this.plugins = plugins;
    this.deadline = deadline;
    this.addition = addition;
    this.verdicts = verdicts;
  }

  /** The same with files that belong to the results. */
  public Scans with(Addition files) {
    return new Scans(terminal, plugins, deadline, files, verdicts);
  }

  /** The same, but that a scan is stopped at a time. */
  public Scans until(Deadline end) {
    return new Scans(terminal, plugins, end, addition, verdicts);
  }

  /** The output folder: as given, as configured, or named after the time. */
  public static Path folder(@Nullable Path given, Configuration configuration) {
    Path configured = configuration.out();
    return given != null ? given : configured != null ? configured : newFolder();
  }

  /** An output folder named after the time. */
  public static Path newFolder() {
    return Path.of(
        "inshore-out",
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .format(LocalDateTime.now(ZoneId.systemDefault())));
  }

  /**
   * Checks that a scan can be compared with an earlier one: what it violates, and whom it adds to
   * the year's sum, rests on that one's records.
   *
   * @throws IOException if there is none, its key is another one, or it was changed
   */
  static void comparable(Path previous, @Nullable Path keyFile, Verdicts verdicts)
      throws IOException {
    Sealer sealer = OperatorKey.openExisting(keyFile).sealer();
    InventoryWriter.comparable(previous, sealer);
    verdicts.sound(previous, sealer);
  }

  /** Scans, writes the reports, prints the summary. */
  public int run(
      Configuration configuration,
      Path out,
      List<String> formatNames,
      Conditions failOn,
      MatcherKind matcher,
      boolean verbose)
      throws Exception {
    if (configuration.sources().isEmpty()) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-sources"));
    }
    Path first = configuration.reading().triage().first();
    if (configuration.reading().triage().pass() == Triage.Pass.SECOND && first == null) {
      return runTwice(configuration, out, formatNames, failOn, matcher, verbose);
    }
    List<ReportFormat> formats = Formats.named(plugins, formatNames);
    refuseUsedFolder(out, first);
    // Before anything is read: the notes are needed at the end, which may be hours away.
    MarksFile.read(configuration.results().marksFor(out));
    ProgressPrinter progress = new ProgressPrinter(terminal);
    ScanRun run = Inshore.prepare(configuration, plugins, matcher, out, progress, verdicts);
    run.notices().forEach(each -> terminal.err().println(terminal.text("notice", each)));
    Results results = configuration.results();
    Path previous = results.previousOf(out);
    if (previous != null) {
      // Before anything is written: what the operator named wrongly is no failure of a scan.
      comparable(previous, configuration.keyFile(), verdicts);
      Wording later = History.laterThan(Instant.now(), previous);
      if (later != null) {
        terminal.err().println(terminal.text("notice", later));
      }
    }
    String reference = results.signingKey();
    SigningKey key = reference == null ? null : SigningKey.open(reference);
    createPrivate(out);
    try (StopOnSignal _ = new StopOnSignal(run)) {
      ScanResult result;
      try (AutoCloseable _ = verbose ? Logs.toFile(out.resolve("scan.log")) : Logs.off()) {
        progress.start(run);
        try (AutoCloseable _ = deadline == null ? () -> {} : deadline.watch(run)) {
          result = run.run();
        } finally {
          progress.stop();
        }
      }
      Sealer sealer = OperatorKey.openExisting(configuration.keyFile()).sealer();
      Seal.scan(out, key, sealer);
      List<Path> added = addition.write(out);
      terminal.err().println(terminal.text("progress.reports"));
      Path notes = results.marksFor(out);
      ReadOptions read = ReadOptions.STANDARD.with(MarksFile.read(notes)).with(sealer);
      try (AutoCloseable _ = Logs.off();
          InventoryReader inventory = InventoryReader.open(out, read)) {
        // One that fails does not keep the others: the inventory is there, so it can be remade.
        Reports.Written written =
            Reports.writeAll(inventory::again, formats, terminal.locale(), out);
        List<Path> files = new ArrayList<>(added);
        files.addAll(written.files());
        Seal.reports(out, files, notes, key);
        written.failures().forEach(this::tell);
        new SummaryPrinter(terminal, configuration.keyFile())
            .print(inventory, result.out(), result.elapsed(), written.files());
        UnknownMarks.tell(terminal, inventory, read.marks().keySet());
        Gate.Result judged = new Gate(failOn, MainlandTime.day(Instant.now())).judge(inventory);
        FailOnOption.print(terminal, judged);
        return written.failures().isEmpty() ? ExitCode.of(judged.verdict()) : ExitCode.FAILED;
      }
    }
  }

  /**
   * Scans in two passes: a first one of samples, with reports of its own in a folder of the output
   * folder, then what the budget lets be read whole.
   */
  private int runTwice(
      Configuration configuration,
      Path out,
      List<String> formatNames,
      Conditions failOn,
      MatcherKind matcher,
      boolean verbose)
      throws Exception {
    refuseUsedFolder(out);
    createPrivate(out);
    Path first = out.resolve(Triage.FOLDER);
    terminal.err().println(terminal.text("progress.first-pass"));
    int exit =
        run(
            configuration.with(Triage.FIRST),
            first,
            formatNames,
            Conditions.NONE,
            matcher,
            verbose);
    if (exit != ExitCode.DONE) {
      return exit;
    }
    terminal.err().println(terminal.text("progress.second-pass"));
    Configuration whole =
        configuration
            .with(configuration.reading().limits().sampling().of(0))
            .with(configuration.reading().triage().after(first));
    return run(whole, out, formatNames, failOn, matcher, verbose);
  }

  private void tell(ReportException failure) {
    terminal.err().println(terminal.text("error.prefix", failure.wording()));
  }

  static void refuseUsedFolder(Path out) throws IOException {
    refuseUsedFolder(out, null);
  }

  /** Refuses a folder that holds more than the results of a first pass. */
  private static void refuseUsedFolder(Path out, @Nullable Path first) throws IOException {
    if (Files.isDirectory(out)) {
      boolean used = false;
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(out)) {
        for (Path entry : entries) {
          used |= !entry.equals(first);
        }
      }
      if (!used) {
        return;
      }
    } else if (!Files.exists(out)) {
      return;
    }
    String why = Files.isDirectory(out) ? "error.out-exists" : "error.out-file";
    throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording(why, out.toString()));
  }

  static void createPrivate(Path out) throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.exists(out)) {
      Files.createDirectory(out, OwnerOnly.folder(out));
    }
  }

  /**
   * Stops the scan on Ctrl-C, SIGTERM or SIGHUP and holds the JVM until the partial result is
   * written; the JVM then ends with 128 and the signal's number.
   */
  private final class StopOnSignal implements AutoCloseable {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    StopOnSignal(ScanRun run) {
      hook =
          new Thread(
              () -> {
                terminal.err().println();
                terminal.err().println(terminal.text("progress.stopping"));
                run.stop();
                try {
                  written.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              },
              "inshore-stop");
      Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
      terminal.out().flush();
      written.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is already going down, and the hook with it.
      }
    }
  }
}
