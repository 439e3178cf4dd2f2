package org.inshore.cli.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.TemporaryFolders;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.file.RunFolder;
import org.inshore.core.gate.Conditions;
import org.inshore.core.plugin.Plugins;
import org.inshore.engine.MatcherKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code inshore demo}: a synthetic bank in a process of its own, scanned like any user's sources.
 */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
  private static final String READY = "READY ";

  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
  @Nullable Path out;

  @Option(names = "--keep", descriptionKey = "option.keep")
  boolean keep;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "17", descriptionKey = "option.seed")
  long seed = 17;

  @Option(
      names = "--scale",
      paramLabel = "PERCENT",
      defaultValue = "100",
      descriptionKey = "option.scale")
  int scale = 100;

  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("inshore.home", "."));
    Path library = home.resolve("modules/testkit/target/estate");
    if (!Files.isDirectory(library)) {
      throw new Failure(
          ExitCode.FAILED, Terminal.MESSAGES.wording("demo.missing", library.toString()));
    }
    terminal.err().println(terminal.text("demo.start", String.valueOf(seed)));
    Path folder =
        Files.createTempDirectory(
            keep ? RunFolder.common(TemporaryFolders.files()) : TemporaryFolders.files(),
            "inshore-demo");
    Process estate = start(library, folder);
    Thread end = new Thread(() -> end(estate, folder), "inshore-demo-end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      Path config = awaitReady(estate);
      return new Scans(terminal, Plugins.installed())
          .run(
              Configuration.load(config),
              out == null ? Scans.newFolder() : out,
              List.of(),
              Conditions.NONE,
              MatcherKind.AUTOMATIC,
              false);
    } finally {
      end(estate, folder);
      terminal.err().println(terminal.text("demo.stopped"));
      if (keep) {
        terminal.err().println(terminal.text("demo.kept", folder.toString()));
      }
      try {
        Runtime.getRuntime().removeShutdownHook(end);
      } catch (IllegalStateException e) {
        // The JVM is already going down, and the hook with it.
      }
    }
  }

  private Process start(Path library, Path folder) throws IOException {
    String classPath;
    try (Stream<Path> jars = Files.list(library)) {
      classPath = jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", classPath, "org.inshore.testkit.estate.EstateMain"));
    command.addAll(
        List.of(
            folder.toString(),
            String.valueOf(seed),
            String.valueOf(scale / 100.0),
            "--lang",
            terminal.locale().getLanguage()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Passes on the estate's progress until it says where its configuration is. */
  private Path awaitReady(Process estate) throws IOException {
    BufferedReader lines = estate.inputReader(StandardCharsets.UTF_8);
    String last = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return Path.of(line.substring(READY.length()));
      }
      terminal.err().println(line);
      last = line;
    }
    throw new Failure(ExitCode.FAILED, Terminal.MESSAGES.wording("demo.failed", last));
  }

  /** Ends the estate and its servers; closing its input is the signal. */
  private synchronized void end(Process estate, Path folder) {
    try {
      estate.getOutputStream().close();
      if (!estate.waitFor(30, TimeUnit.SECONDS)) {
        estate.destroy();
      }
      if (!keep) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
