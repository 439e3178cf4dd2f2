package org.inshore.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program and takes the time: user and system, as the shell tells them. */
final class CommandLine {
  /** Last line, number of lines and processor time of a run. */
  record Result(String lastLine, long lines, long cpuNanos) {}

  private CommandLine() {}

  /** Whether a program is there. */
  static boolean has(String program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", "command -v \"$0\"", program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }

  /** Whether a search program takes its patterns: it ends with 0 or 1, found or not. */
  static boolean accepted(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() <= 1;
  }

  /**
   * Runs a command; the first word of {@code command} is a program, no shell reads the rest.
   *
   * @throws IOException also if the program refuses: grep and ripgrep end with 1 if nothing is
   *     found, with more on an error
   */
  static Result run(List<String> command) throws IOException, InterruptedException {
    List<String> timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%3U %3S'; time \"$@\" 2>/dev/null", "time"));
    timed.addAll(command);
    Process process = new ProcessBuilder(timed).start();
    String last = "";
    long lines = 0;
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
        lines++;
      }
    }
    List<String> times;
    try (BufferedReader errors = process.errorReader()) {
      times = List.of(errors.readAllAsString().strip().split(" "));
    }
    if (process.waitFor() > 1) {
      throw new IOException(command.getFirst() + " ended with " + process.exitValue());
    }
    if (times.size() != 2) {
      throw new IOException("no times from " + command.getFirst());
    }
    double seconds = Double.parseDouble(times.get(0)) + Double.parseDouble(times.get(1));
    return new Result(last, lines, (long) (seconds * TimeUnit.SECONDS.toNanos(1)));
  }
}
