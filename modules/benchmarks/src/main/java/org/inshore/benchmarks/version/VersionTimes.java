package org.inshore.benchmarks.version;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * Times two versions side by side: {@code VersionTimes CLASS-PATH CLASS-PATH ROUNDS FILE…}; {@code
 * -Dways=} names some ways, parted by commas, instead of all.
 *
 * <p>Each version runs in a process of its own, {@link VersionWorker}, which is compiled against it
 * (run this in the project's folder); they take turns file by file and round by round, so that a
 * busy machine slows both. {@code -Dmost=} (MiB, 8) cuts files short. Prints CPU time of the thread
 * that works, the least of all rounds, for each way in which a file is looked through, and the
 * ratio.
 */
public final class VersionTimes {
  private static final List<String> VECTORS =
      List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED");

  private static final Path SOURCES =
      Path.of("modules/benchmarks/src/main/java/org/inshore/benchmarks/version");
  private static final String WAYS = System.getProperty("ways", "");

  private VersionTimes() {}

  /** A version that waits for orders. */
  private record Version(Process process, BufferedReader answers, PrintStream orders) {
    static Version start(String classPath) throws IOException {
      Path own = Files.createTempDirectory("version");
      int compiled =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-proc:none",
                  "-implicit:none",
                  "-d",
                  own.toString(),
                  "-cp",
                  classPath,
                  SOURCES.resolve("VersionWorker.java").toString(),
                  SOURCES.resolve("ExtractedFile.java").toString());
      if (compiled != 0) {
        throw new IOException("the worker does not compile against " + classPath);
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(VECTORS);
      command.addAll(
          List.of(
              "-XX:+UseSerialGC",
              "-Xbatch", // or a busy machine runs code long before it is compiled
              "-Xmx2g",
              "-Dmost=" + Integer.getInteger("most", 8),
              "-cp",
              own + File.pathSeparator + classPath,
              VersionWorker.class.getName()));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new Version(
          process,
          process.inputReader(StandardCharsets.UTF_8),
          new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** Nanoseconds and hits. */
    long[] run(String order) throws IOException {
      orders.println(order);
      String answer = answers.readLine();
      if (answer == null) {
        throw new IOException("a version ended at: " + order);
      }
      String[] parts = answer.split(" ", -1);
      return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
  }

  /** Times and prints a table. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[2]);
    List<String> orders = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      for (String way : VersionWorker.ways(arguments[i])) {
        if (WAYS.isEmpty() || List.of(WAYS.split(",", -1)).contains(way)) {
          orders.add(way + "\t" + arguments[i]);
        }
      }
    }
    Version[] versions = {Version.start(arguments[0]), Version.start(arguments[1])};
    try {
      print(orders, versions, rounds);
    } finally {
      for (Version version : versions) {
        version.process().destroy();
      }
    }
  }

  private static void print(List<String> orders, Version[] versions, int rounds)
      throws IOException {
    System.out.println("| input | one, ms | other, ms | ratio | hits of one | of the other |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    for (String order : orders) {
      long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
      long[] hits = new long[2];
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < 2; i++) {
          int number = (round + i) % 2;
          long[] run = versions[number].run(order);
          best[number] = Math.min(best[number], run[0]);
          hits[number] = run[1];
        }
      }
      String[] parts = order.split("\t", -1);
      System.out.printf(
          Locale.ROOT,
          "| %s, %s | %.1f | %.1f | %.3f | %d | %d |%n",
          Path.of(parts[1]).getFileName(),
          parts[0],
          best[0] / 1e6,
          best[1] / 1e6,
          (double) best[1] / best[0],
          hits[0],
          hits[1]);
    }
  }
}
