package org.inshore.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.inshore.core.file.Folders;

/**
 * Measures how long files wait at a watched gate: {@code GateLatency LAUNCHER FOLDER ROUNDS}. Each
 * file of the folder is moved into {@code incoming}, one after the other, in every round; told are
 * the milliseconds until it stands in {@code released} or {@code held}, those of the first {@value
 * #WARM_UP} rounds left out. The launcher is the script {@code inshore}, so that the watcher is a
 * process as its users start it.
 */
public final class GateLatency {
  private static final int WARM_UP = 5;
  private static final long MAX_NANOS = 60_000_000_000L;
  private static final long TICK_NANOS = 200_000;

  private GateLatency() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.sorted().toList();
    }
    int rounds = Integer.parseInt(args[2]);
    Path work = Files.createTempDirectory("gate-latency");
    Path gate = work.resolve("gate");
    Path allowance =
        Files.writeString(work.resolve("allowance.yaml"), "approver: benchmark\npersons: 10\n");
    Process watcher =
        new ProcessBuilder(
                args[0], "gate", "watch", gate.toString(), "--allowance", allowance.toString())
            .redirectOutput(work.resolve("said").toFile())
            .redirectError(work.resolve("errors").toFile())
            .start();
    try {
      Path incoming = gate.resolve("incoming");
      while (!Files.isDirectory(incoming)) {
        if (!watcher.isAlive()) {
          throw new IllegalStateException(Files.readString(work.resolve("errors")));
        }
        LockSupport.parkNanos(TICK_NANOS);
      }
      System.out.println("| file | bytes | least ms | median ms | p95 ms |");
      System.out.println("|---|--:|--:|--:|--:|");
      List<double[]> times = new ArrayList<>();
      files.forEach(_ -> times.add(new double[rounds]));
      for (int round = -WARM_UP; round < rounds; round++) {
        for (int i = 0; i < files.size(); i++) {
          double time = pass(files.get(i), work, gate, round);
          if (round >= 0) {
            times.get(i)[round] = time;
          }
        }
      }
      for (int i = 0; i < files.size(); i++) {
        print(files.get(i), times.get(i));
      }
    } finally {
      watcher.destroy();
      watcher.waitFor();
      Folders.delete(work);
    }
  }

  private static double pass(Path file, Path work, Path gate, int round) throws IOException {
    String name = "r" + round + "-" + file.getFileName();
    Path made = Files.copy(file, work.resolve(name));
    Path released = gate.resolve("released").resolve(name);
    Path held = gate.resolve("held");
    long begun = System.nanoTime();
    Files.move(made, gate.resolve("incoming").resolve(name));
    while (!Files.exists(released) && !isIn(held, name)) {
      if (System.nanoTime() - begun > MAX_NANOS) {
        throw new IllegalStateException(name);
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Whether a file is held: each is in a folder of its own. */
  private static boolean isIn(Path held, String name) throws IOException {
    if (!Files.isDirectory(held)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(held)) {
      return all.anyMatch(each -> each.endsWith(name));
    }
  }

  private static void print(Path file, double[] times) throws IOException {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.0f | %.0f | %.0f |%n",
        file.getFileName(),
        Files.size(file),
        sorted[0],
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100]);
  }
}
