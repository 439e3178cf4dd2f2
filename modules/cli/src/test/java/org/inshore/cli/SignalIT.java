package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.inshore.cli.process.Launcher;
import org.inshore.cli.terminal.Terminal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scan that is told to end keeps what it has, says so, and ends as the signal asks. */
@Timeout(120)
class SignalIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void keepsThePartialResult(String signal, int exitCode) throws Exception {
    assumeFalse(isIgnored(exitCode - 128), signal + " is ignored, as in a shell's background job");
    Files.writeString(folder.resolve("a.txt"), "nothing");
    Path out = folder.resolve("out");
    Path printed = folder.resolve("printed");
    // A server that answers nothing: without a signal the scan would wait for it.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path configuration =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              """
              sources:
                - {id: files, target: %s}
                - id: silent
                  target: postgresql://r@127.0.0.1:%d/d
                  settings: {connect-timeout: 1h}
              """
                  .formatted(folder.resolve("a.txt"), silent.getLocalPort()));
      Process scan = start(printed, configuration, out);
      try (Socket _ = silent.accept()) {
        new ProcessBuilder("kill", "-" + signal, Long.toString(scan.pid())).start().waitFor();
        assertThat(scan.waitFor(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        scan.destroyForcibly();
      }
      assertThat(scan.exitValue()).isEqualTo(exitCode);
    }
    assertThat(Files.readString(printed))
        .contains("stopping, keeping the partial result")
        .contains(Terminal.MESSAGES.text(java.util.Locale.ENGLISH, "summary.partial"));
    assertThat(out.resolve("inventory.db")).exists();
    assertThat(out.resolve("manifest.sha256")).exists();
  }

  /** Whether processes that this one starts ignore a signal, as the Linux kernel tells. */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored >> (signal - 1) & 1) != 0);
  }

  private static Process start(Path printed, Path configuration, Path out) throws Exception {
    return Launcher.command(
            "scan",
            "--lang=en",
            "--config",
            configuration.toString(),
            "--out",
            out.toString(),
            "--format=json")
        .redirectOutput(printed.toFile())
        .start();
  }
}
