package org.inshore.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers are written for a crontab and a systemctl that keep what they are given in files. */
class WakerTest {
  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

  @TempDir Path folder;

  private final Waker.Call call =
      new Waker.Call(
          Path.of("/opt/in shore/inshore"),
          "zh",
          Map.of("INSHORE_KEY_FILE", "/k%y's", "INSHORE_PASSWORD", "secret", "HOME", "/home/a"));

  @Test
  void twoLinesOfTheCrontabAreOursAndNoOther() throws Exception {
    Path table = Files.writeString(folder.resolve("table"), "MAILTO=x\n0 3 * * * true\n");
    Path command = script("[ \"$1\" = -l ] && exec cat " + table + "; exec cat > " + table + "\n");
    Crontab crontab = new Crontab(command.toString());
    Schedule schedule = schedule("周扫", "Sat 22:15", "Asia/Kolkata");

    crontab.set(schedule, call);
    crontab.set(schedule, call);
    crontab.set(schedule("周扫2", "Sat 22:15", "Asia/Kolkata"), call);

    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(6).startsWith("MAILTO=x", "0 3 * * * true");
    assertThat(lines.get(2))
        .matches("\\d+ \\* \\* \\* \\* HOME=/home/a INSHORE_KEY_FILE='/k\\\\%y'\\\\''s' .*")
        .contains("'/opt/in shore/inshore' schedule run '周扫' --due --lang zh >>")
        .doesNotContain("secret");
    assertThat(lines.get(3)).startsWith("@reboot ");
    assertThat(crontab.wakes("周扫")).isTrue();
    crontab.remove("周扫");
    assertThat(crontab.wakes("周扫")).isFalse();
    assertThat(crontab.wakes("周扫2")).isTrue();
    assertThat(Files.readAllLines(table)).hasSize(4).startsWith("MAILTO=x");
  }

  @Test
  void aCrontabThatCannotBeReadIsNotWritten() throws Exception {
    Path table = Files.writeString(folder.resolve("table"), "0 3 * * * true\n");
    Path broken =
        script("[ \"$1\" = -l ] && { echo no space left; exit 1; }; exec cat > " + table + "\n");
    assertThatThrownBy(
            () -> new Crontab(broken.toString()).set(schedule("a", "Sat 22:00", "UTC"), call))
        .hasMessageContaining("no space left");
    assertThat(Files.readString(table)).isEqualTo("0 3 * * * true\n");

    Path first =
        script("[ \"$1\" = -l ] && { echo no crontab for a; exit 1; }; exec cat > " + table);
    new Crontab(first.toString()).set(schedule("a", "Sat 22:00", "UTC"), call);
    assertThat(Files.readAllLines(table)).hasSize(2);
  }

  @Test
  void theMinutesAreThoseOfTheMachine() {
    Instant now = Instant.parse("2026-11-27T00:00:00Z");
    Schedule schedule = schedule("a", "daily 22:15", "Asia/Kolkata");

    assertThat(Waker.minutes(schedule, now, ZoneId.of("UTC"))).containsExactly(45);
    assertThat(Waker.minutes(schedule, now, ZoneId.of("Australia/Lord_Howe")))
        .as("its clocks are changed by half an hour")
        .containsExactly(15, 45);
  }

  @Test
  void aServiceAndATimerAreToldToSystemd() throws Exception {
    Path told = folder.resolve("told");
    Path command =
        script("echo \"$@\" >> " + told + "\n[ \"$1\" != is-enabled ] || [ -f " + told + ".on ]\n");
    Files.createFile(folder.resolve("told.on"));
    Path units = folder.resolve("units");
    SystemdTimer systemd = SystemdTimer.of(units, List.of(command.toString()));

    systemd.set(schedule("a-b", "Sat 22:00", "Asia/Shanghai"), call);

    String service = Files.readString(units.resolve("inshore-a\\x2db.service"));
    assertThat(service)
        .contains("Type=oneshot", "Environment=\"INSHORE_KEY_FILE=/k%%y's\"")
        .contains("ExecStart=\"/opt/in shore/inshore\" \"schedule\" \"run\" \"a-b\" \"--due\"")
        .doesNotContain("secret");
    assertThat(Files.readString(units.resolve("inshore-a\\x2db.timer")))
        .contains("OnCalendar=*-*-* *:00:00", "Persistent=true");
    assertThat(Files.readAllLines(told))
        .containsExactly("daemon-reload", "enable --now inshore-a\\x2db.timer");
    systemd.remove("a-b");
    assertThat(Files.readString(told)).contains("disable --now");
    assertThat(units).isEmptyDirectory();
  }

  /** Names and paths with signs that mean something to systemd. */
  @Test
  void systemdTakesTheUnits() throws Exception {
    assumeTrue(Files.isExecutable(ANALYZE), "systemd-analyze is not installed");
    Path launcher = Files.createDirectory(folder.resolve("in $h%re")).resolve("inshore");
    Files.writeString(launcher, "#!/bin/sh\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    Path units = folder.resolve("units");
    SystemdTimer systemd = SystemdTimer.of(units, List.of("true"));
    for (String name : List.of("weekly", "a-b", "周扫", "50%")) {
      systemd.set(
          schedule(name, "Sat 22:15", "Asia/Kolkata"),
          new Waker.Call(launcher, "zh", Map.of("INSHORE_KEY_FILE", "/k%y's \"$x\" \\")));
    }
    List<String> command = new ArrayList<>(List.of(ANALYZE.toString(), "verify", "--man=no"));
    try (Stream<Path> files = Files.list(units)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    assertThat(command).hasSize(3 + 8);
    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> told =
        new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("inshore"))
            .toList();
    assertThat(told).isEmpty();
    assertThat(verify.waitFor()).isZero();
  }

  @Test
  void whatATimerCannotDoIsToldWithTheCommand() throws Exception {
    Path command = script("echo 'you are not allowed' >&2; exit 1\n");

    assertThatThrownBy(
            () -> new Crontab(command.toString()).set(schedule("a", "Sat 22:00", "UTC"), call))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining("you are not allowed");
    assertThatThrownBy(
            () -> new Crontab("/no/crontab").set(schedule("a", "Sat 22:00", "UTC"), call))
        .hasMessageContaining("/no/crontab");
  }

  private Path script(String body) throws Exception {
    Path file = Files.writeString(folder.resolve("command"), "#!/bin/sh\n" + body);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Schedule schedule(String name, String when, String zone) {
    return new Schedule(
        name,
        Path.of("inshore.yaml"),
        When.parse(when),
        LocalTime.of(6, 0),
        ZoneId.of(zone),
        folder.resolve("out"),
        12,
        List.of(),
        List.of(),
        null,
        "cron",
        Instant.parse("2026-11-01T00:00:00Z"));
  }
}
