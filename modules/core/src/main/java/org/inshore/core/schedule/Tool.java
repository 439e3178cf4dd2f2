package org.inshore.core.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the machine's that is called and waited for. */
final class Tool {
  private static final int PATIENCE_SECONDS = 30;

  private Tool() {}

  /** Result of a call. */
  record Result(int code, String said) {}

  /**
   * Calls a command.
   *
   * @throws ScheduleException if there is no such command, or it does not end
   */
  static Result call(List<String> command, String input) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw ScheduleException.of("tool.none", command.getFirst());
    }
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It did not want to read; its exit code tells.
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw ScheduleException.of("tool.failed", String.join(" ", command), "");
    }
    return new Result(process.exitValue(), said);
  }

  /** The same, of a command that must succeed. */
  static String must(List<String> command, String input) throws IOException, InterruptedException {
    Result result = call(command, input);
    if (result.code() != 0) {
      throw ScheduleException.of("tool.failed", String.join(" ", command), result.said().strip());
    }
    return result.said();
  }
}
