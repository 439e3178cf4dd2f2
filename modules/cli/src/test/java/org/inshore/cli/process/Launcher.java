package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher with the distribution that the build has made, and all that a run can write to: the
 * folder it is run in, a home and a folder for temporary files. The distribution's start-up caches
 * are made once for all tests.
 */
public final class Launcher {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path BUILT = Path.of("target", "distribution");
  private static final int PATIENCE_MINUTES = 3;

  private final Path folder;

  /** Sets it up. */
  Launcher(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    for (Path each : List.of(temporary(), work(), folder.resolve("user"))) {
      Files.createDirectory(each);
    }
    script();
  }

  /**
   * A command with the launcher, to be started: its process becomes the JVM's. Nothing of this
   * environment's settings is handed on.
   */
  public static ProcessBuilder command(String... arguments)
      throws IOException, InterruptedException {
    return builder(script(), arguments);
  }

  private static ProcessBuilder builder(Path script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("INSHORE_"));
    variables.put("INSHORE_JAVA_HOME", System.getProperty("java.home"));
    // Tests are over before the slower compiler pays.
    variables.put("INSHORE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    return builder;
  }

  /** The script, once its start-up caches are made. */
  private static Path script() throws IOException, InterruptedException {
    Path shared = Path.of("target", "launcher").toAbsolutePath();
    Files.createDirectories(shared);
    // Of one build: a cache of other jars is none.
    long built = Files.getLastModifiedTime(BUILT.resolve("plugins.index")).toMillis();
    Path home = shared.resolve("inshore-" + built);
    Path script = home.resolve("inshore");
    if (Files.exists(home.resolve("made"))) {
      return script;
    }
    try (FileChannel lock =
        FileChannel.open(shared.resolve("lock"), EnumSet.of(CREATE, StandardOpenOption.WRITE))) {
      lock.lock();
      if (!Files.exists(home.resolve("made"))) {
        delete(home);
        make(home);
        first(script, "rules", "list");
        first(script, "detect", home.resolve("inshore").toString());
        Files.createFile(home.resolve("made"));
      }
    }
    return script;
  }

  /** Runs a command, which makes the start-up cache of its kind. */
  private static void first(Path script, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        builder(script, arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor()).isZero();
  }

  private static void make(Path home) throws IOException {
    Path distribution = Files.createDirectories(home.resolve("modules/cli/target/distribution"));
    for (String name : List.of("pom.xml", ".mvn", "scanners", "patterns", "reports")) {
      Files.createDirectory(home.resolve(name));
    }
    Files.copy(ROOT.resolve(".mvn/jdk.sh"), home.resolve(".mvn/jdk.sh"));
    Files.copy(ROOT.resolve("inshore"), home.resolve("inshore"));
    for (String name : List.of("lib", "plugins.index", "rules.prepared")) {
      Files.createSymbolicLink(
          distribution.resolve(name), BUILT.resolve(name).toAbsolutePath().normalize());
    }
    // Not the native library, so that it is unpacked at each start, to where it could stay.
    Files.createFile(distribution.resolve("built"));
  }

  /** The folder for temporary files. */
  Path temporary() {
    return folder.resolve("temporary");
  }

  /** The folder that it is run in. */
  Path work() {
    return folder.resolve("work");
  }

  /** What a run came to. */
  record Ended(int exitCode, String output) {}

  /** Starts a command. */
  Process start(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = command(arguments).directory(work().toFile());
    Map<String, String> variables = builder.environment();
    variables.put("HOME", folder.resolve("user").toString());
    variables.put("INSHORE_TMP_DIR", temporary().toString());
    variables.putAll(environment);
    return builder.redirectOutput(output().toFile()).start();
  }

  /** Runs a command to its end. */
  Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return await(start(environment, arguments));
  }

  /** The end of a command that was started. */
  Ended await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + Files.readString(output(), UTF_8));
    }
    return new Ended(process.exitValue(), Files.readString(output(), UTF_8));
  }

  /** The files below a folder, those of no content too. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
  }

  /** Removes a folder, if it is there, with all that is in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }

  private Path output() {
    return folder.resolve("output");
  }
}
