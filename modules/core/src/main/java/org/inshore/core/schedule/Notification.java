package org.inshore.core.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.violation.Violation.Severity;

/**
 * Calls the operator's command after a run. It is told numbers alone, no place and no value: by
 * variables, and as one line of JSON on its standard input. A web address is not called from here,
 * since Inshore makes no connection but to its sources; a command may.
 */
public final class Notification {
  private static final int PATIENCE_SECONDS = 60;

  /** What of this process's own variables the command gets: no secret is among them. */
  private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

  private Notification() {}

  /**
   * Calls a command by the shell.
   *
   * @return its exit code; -1 if it did not end within a minute
   */
  public static int call(String command, String schedule, ScheduledRun run)
      throws IOException, InterruptedException {
    Map<String, String> values = values(schedule, run);
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().keySet().retainAll(KEPT);
    values.forEach(
        (name, value) ->
            builder.environment().put("INSHORE_" + name.toUpperCase(Locale.ROOT), value));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((json(values) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It does not read what it is told; the variables say the same.
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  /** What is told, by name. */
  static Map<String, String> values(String schedule, ScheduledRun run) {
    Map<String, String> values = new TreeMap<>();
    ScanHistory.Entry entry = run.entry();
    values.put("schedule", schedule);
    values.put("state", entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    values.put("exit_code", String.valueOf(run.exitCode()));
    values.put("started", entry.started().toString());
    values.put("folder", run.folder());
    for (Figure figure : ScanHistory.FIGURES) {
      Long number = entry.number(figure);
      if (number != null) {
        values.put(figure.name().toLowerCase(Locale.ROOT), number.toString());
      }
    }
    for (Map.Entry<Severity, Long> each : entry.severities().entrySet()) {
      values.put(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue().toString());
    }
    return values;
  }

  private static String json(Map<String, String> values) {
    List<String> members = new ArrayList<>();
    values.forEach(
        (name, value) ->
            members.add(
                quoted(name) + ":" + (value.matches("-?\\d{1,18}") ? value : quoted(value))));
    return "{" + String.join(",", members) + "}";
  }

  /** Names and times of ours need no more escaping than this. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
