package org.inshore.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Runs the usual commands once, so that the start-up cache holds what they load. */
final class WarmUp {
  private WarmUp() {}

  static int run() {
    Terminal terminal =
        new Terminal(
            new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintWriter(
                new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)),
            Locale.ENGLISH,
            false);
    CommandLines.execute(terminal, "-h");
    CommandLines.execute(terminal, "scan", "-h");
    CommandLines.execute(terminal, "rules", "list");
    CommandLines.execute(terminal, "locate", "/");
    try {
      Path folder = Files.createTempDirectory("inshore-warm-up");
      try {
        Path file = Files.writeString(folder.resolve("a.txt"), "手机：13800138000\n");
        CommandLines.execute(terminal, "detect", file.toString());
      } finally {
        Files.deleteIfExists(folder.resolve("a.txt"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return ExitCode.FAILED;
    }
    return ExitCode.DONE;
  }
}
