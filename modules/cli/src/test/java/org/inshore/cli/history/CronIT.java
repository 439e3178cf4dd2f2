package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.cli.ChildProcess;
import org.inshore.core.schedule.RunLog;
import org.inshore.core.schedule.ScheduledRun;
import org.inshore.spi.inventory.ScanHistory.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schedule that a real cron fires by itself. It takes up to two minutes and is root's to start,
 * so it runs with {@code -Pfull} and where the package {@code cron} is; else it says so.
 */
class CronIT {
  private static final Path CRON = Path.of("/usr/sbin/cron");
  private static final int PATIENCE_SECONDS = 200;

  @TempDir Path folder;

  @Test
  void firesByItself() throws Exception {
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "only with -Pfull");
    assumeTrue(
        Files.isExecutable(CRON) && "root".equals(System.getProperty("user.name")),
        "cron is not installed, or this is not root");
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("a.txt"), "nothing of note\n");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources:\n  - {id: share, target: %s}\n".formatted(share));
    Path out = folder.resolve("out");
    Process cron = new ProcessBuilder(CRON.toString(), "-f").inheritIO().start();
    try {
      // At least ten seconds ahead, so that the time is still to come when cron has read it.
      LocalTime time = LocalTime.now(ZoneId.systemDefault()).plusSeconds(75);
      String when = "daily " + DateTimeFormatter.ofPattern("HH:mm").format(time);
      assertThat(
              inshore(
                  "add",
                  "cron-it",
                  "--config",
                  config.toString(),
                  "--when",
                  when,
                  "--out",
                  out.toString(),
                  "--format",
                  "json"))
          .isZero();
      assertThat(inshore("list")).isZero();
      assertThat(Files.readString(folder.resolve("console")))
          .contains(when)
          .doesNotContain("never");
      List<ScheduledRun> runs = List.of();
      for (int i = 0; i < PATIENCE_SECONDS && !isDone(runs); i++) {
        Thread.sleep(1000);
        runs = new RunLog(out).all();
      }
      assertThat(runs).as(log(out)).hasSize(1);
      assertThat(runs.getFirst().state()).as(log(out)).isEqualTo(State.DONE);
      assertThat(runs.getFirst().occurrence()).isNotNull();
    } finally {
      inshore("remove", "cron-it");
      cron.destroy();
    }
  }

  private static boolean isDone(List<ScheduledRun> runs) {
    return !runs.isEmpty() && runs.getLast().state() != State.RUNNING;
  }

  private static String log(Path out) throws Exception {
    Path log = out.resolve("schedule.log");
    return Files.exists(log) ? Files.readString(log) : "nothing was called";
  }

  /** By a launcher of its own, as the installed one would be called. */
  private int inshore(String... arguments) throws Exception {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            ChildProcess.preparedRules(),
            "-Dinshore.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "org.inshore.cli.Main");
    Path launcher = folder.resolve("inshore");
    if (!Files.exists(launcher)) {
      Files.writeString(launcher, "#!/bin/sh\nexec " + String.join(" ", java) + " \"$@\"\n");
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "schedule"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "INSHORE_SCHEDULES", folder.resolve("schedules").toString(),
                "INSHORE_KEY_FILE", folder.resolve("key").toString()));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("console").toFile());
    return builder.start().waitFor();
  }
}
