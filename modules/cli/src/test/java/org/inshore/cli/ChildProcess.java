package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.history.Forgery;
import org.inshore.cli.process.Launcher;

/** Processes beside this one: a scan that can be killed, and a check that is not ours. */
public final class ChildProcess {
  private ChildProcess() {}

  /**
   * Starts a scan, and returns when its log has a first line or it has ended.
   *
   * @param console takes what it prints
   */
  public static Process scan(Path config, Path out, Path console)
      throws IOException, InterruptedException {
    Process process =
        Launcher.command(
                "scan",
                "--config",
                config.toString(),
                "--out",
                out.toString(),
                "--format",
                "csv",
                "--lang",
                "en")
            .redirectOutput(console.toFile())
            .start();
    Path log = out.resolve(Forgery.LOG);
    while (process.isAlive() && !(Files.exists(log) && Files.size(log) > 0)) {
      Thread.sleep(2);
    }
    return process;
  }

  /**
   * The option that hands on the rules compiled ahead: compiling them takes ten seconds and more.
   */
  public static String preparedRules() {
    String property = "inshore.prepared-rules";
    return "-D" + property + "=" + System.getProperty(property, "");
  }

  /** Checks a manifest without Inshore. */
  public static void sha256sum(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sha256sum", "--quiet", "-c", Forgery.MANIFEST)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
