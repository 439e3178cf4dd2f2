package org.inshore.cli.command.gate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.passage.Passage;
import org.inshore.core.outbound.passage.Passed;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore gate FILE|FOLDER|-}: judges before something leaves, and says so on record. */
@Command(name = "gate")
public final class GateCommand implements Callable<Integer> {
  private static final String STREAM = "-";
  private static final int MAX_STREAMED = 256 << 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE|FOLDER|-", arity = "0..*", descriptionKey = "option.gate-files")
  List<String> files = new ArrayList<>();

  @Mixin GateOptions options = new GateOptions();

  @Option(names = "--record", paramLabel = "DIR", descriptionKey = "option.gate-record")
  Path folder = GateOptions.RECORD;

  @Option(names = "--to", paramLabel = "DIR", descriptionKey = "option.gate-to")
  @Nullable Path to;

  @Option(names = "--pass", descriptionKey = "option.gate-pass")
  boolean pass;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.gate-name")
  String name = STREAM;

  public GateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    check();
    Plugins plugins = Plugins.installed();
    try (AutoCloseable _ = Logs.off();
        Judge judge = options.judge(plugins, 1)) {
      GateRecord record = GateRecord.open(folder, Clock.systemUTC());
      record.opened(judge);
      RestrictedForms forms =
          new RestrictedForms(record, plugins, judge.rules(), options.institution);
      GatePrinter printer =
          new GatePrinter(terminal, pass ? terminal.err() : terminal.out(), judge, record, forms);
      Passage passage = new Passage(judge, record);
      for (String file : files) {
        if (file.equals(STREAM)) {
          stream(passage, printer);
        } else {
          each(Path.of(file), passage, printer);
        }
      }
      terminal
          .err()
          .println(
              GateOptions.MESSAGES.text(
                  terminal.locale(),
                  "sum",
                  printer.released(),
                  printer.held() + printer.unread(),
                  folder.toString()));
      return printer.held() > 0
          ? ExitCode.VIOLATIONS
          : printer.unread() > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
  }

  private void check() {
    if (files.isEmpty()) {
      throw usage("no-files");
    }
    boolean stream = files.contains(STREAM);
    if (pass && (files.size() > 1 || !stream)) {
      throw usage("pass-alone");
    }
    if (stream && to != null) {
      throw usage("stream-to");
    }
    for (String file : files) {
      if (!file.equals(STREAM) && !Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS)) {
        throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", file));
      }
    }
  }

  private void stream(Passage passage, GatePrinter printer)
      throws IOException, InterruptedException {
    byte[] bytes = System.in.readNBytes(MAX_STREAMED + 1);
    if (bytes.length > MAX_STREAMED) {
      throw new Failure(ExitCode.FAILED, GateOptions.MESSAGES.wording("stream-large"));
    }
    Passed passed = passage.bytes(bytes, name);
    printer.print(passed);
    if (pass && passed.ruling().passes()) {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      out.write(bytes);
      out.flush();
    }
  }

  private void each(Path given, Passage passage, GatePrinter printer)
      throws IOException, InterruptedException {
    Path above = given.toAbsolutePath().normalize().getParent();
    Path root = Files.isDirectory(given, LinkOption.NOFOLLOW_LINKS) ? given : above;
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(given, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(
          given,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
      found.sort(null);
    } else {
      found.add(given.toAbsolutePath().normalize());
    }
    for (Path file : found) {
      String shown = root == null ? file.toString() : root.relativize(file).toString();
      Path target = to;
      printer.print(
          target == null
              ? passage.inPlace(file, shown, options.quarantine())
              : passage.into(file, shown, target, options.quarantine()));
    }
  }

  private static Failure usage(String key) {
    Wording wording = GateOptions.MESSAGES.wording(key);
    return new Failure(ExitCode.USAGE, wording);
  }
}
