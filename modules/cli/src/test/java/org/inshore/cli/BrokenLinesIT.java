package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.server.Relay;
import org.inshore.testkit.server.SambaServer;
import org.inshore.testkit.server.SftpServer;
import org.inshore.testkit.store.ObjectStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines to Samba, SFTP and S3 that break in the middle or carry two kilobytes a second: an outcome
 * for each file, the rest goes on, the scan ends, and is told to be incomplete.
 */
@Timeout(150)
class BrokenLinesIT {
  private static final List<String> SHARES = List.of("smb", "sftp", "s3");
  private static final int MANY = 40;
  private static final String SECRET = "object-store-secret-never-seen";

  @TempDir private Path folder;

  /** Says how a line is. */
  private interface Line {
    void set(Relay relay);
  }

  @Test
  void sharesThatGoAwayInTheMiddle() throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    for (int i = 0; i < MANY; i++) {
      Files.writeString(tree.resolve("f%02d.txt".formatted(i)), "x".repeat(8_000) + "\n");
    }
    Path out = scan(tree, relay -> relay.breakAfter(120_000), "30m");
    assertThat(outcomes(out, "local")).containsOnlyKeys("SCANNED").containsEntry("SCANNED", MANY);
    for (String each : SHARES) {
      assertThat(outcomes(out, each)).as(each).containsOnlyKeys("SCANNED", "FAILED");
      assertThat(outcomes(out, each).values().stream().mapToInt(n -> n).sum()).isEqualTo(MANY);
      assertThat(
              FoundRows.select(
                  out,
                  "SELECT DISTINCT category FROM asset WHERE outcome = 'FAILED' AND kind = 'file'"
                      + (" AND location LIKE '" + each + "/%'")))
          .as(each)
          // One that was being read may be called unreadable.
          .contains("UNREACHABLE|")
          .isSubsetOf("UNREACHABLE|", "UNREADABLE|");
    }
  }

  @Test
  void sharesThatAreSlow() throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve("a.txt"), "short\n");
    Files.writeString(tree.resolve("b.txt"), "short too\n");
    // More than the line carries while the scan lasts, also where it is fetched ahead.
    Files.writeString(tree.resolve("long.txt"), "x".repeat(400_000) + "\n");
    long begun = System.nanoTime();
    Path out = scan(tree, relay -> relay.narrowAfter(12_000, 2048), "10s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(2));
    assertThat(outcomes(out, "local")).containsOnlyKeys("SCANNED").containsEntry("SCANNED", 3);
    for (String each : SHARES) {
      assertThat(outcomes(out, each).values().stream().mapToInt(n -> n).sum())
          .as(
              "%s %s",
              each, FoundRows.select(out, "SELECT location, outcome, reason_en FROM asset"))
          .isEqualTo(3);
      assertThat(
              FoundRows.select(
                  out, "SELECT outcome FROM asset WHERE location LIKE '" + each + "/%long.txt'"))
          .as(each)
          .doesNotContain("SCANNED|");
    }
  }

  private static Map<String, Integer> outcomes(Path out, String source) throws Exception {
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    for (String row :
        FoundRows.select(
            out,
            "SELECT outcome, COUNT(*) FROM asset WHERE kind = 'file' AND location LIKE '"
                + source
                + "/%' GROUP BY outcome")) {
      String[] parts = row.split("\\|", -1);
      outcomes.put(parts[0], Integer.valueOf(parts[1]));
    }
    return outcomes;
  }

  private Path scan(Path tree, Line line, String assetTime) throws Exception {
    // When a line breaks goes by time: too unsteady for each build.
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "only with -Pfull");
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (SambaServer samba =
            new SambaServer(tree, Files.createDirectory(folder.resolve("smb-own")));
        SftpServer sftp = new SftpServer(tree, Files.createDirectory(folder.resolve("sftp-own")));
        ObjectStub stub = ObjectStub.start("ledger");
        Relay toSamba = new Relay(samba.port());
        Relay toSftp = new Relay(sftp.port());
        Relay toStub = new Relay(Integer.parseInt(stub.endpoint().replaceAll(".*:", "")))) {
      try (Stream<Path> files = Files.list(tree)) {
        for (Path each : files.toList()) {
          stub.put("bank/" + each.getFileName(), Files.readAllBytes(each));
        }
      }
      String known = Files.readString(sftp.knownHosts());
      Files.writeString(sftp.knownHosts(), known.replace(":" + sftp.port(), ":" + toSftp.port()));
      Map<String, Object> s3 = new LinkedHashMap<>();
      s3.put("endpoint", "http://127.0.0.1:" + toStub.port());
      s3.put("region", "cn-north-1");
      s3.put("addressing", "path");
      s3.put("attempts", 1);
      s3.put("access-key", "file:" + Files.writeString(folder.resolve("access"), "AKIDINSHORE002"));
      s3.put("secret-key", "file:" + Files.writeString(folder.resolve("secret"), SECRET));
      StringBuilder text =
          new StringBuilder("limits: {asset-time: " + assetTime + "}\nthreads: 2\nsources:\n");
      source(text, "local", tree.toString(), Map.of());
      source(text, "smb", to(samba.target(), samba.port(), toSamba), samba.settings());
      source(text, "sftp", to(sftp.target(), sftp.port(), toSftp), sftp.settings());
      source(text, "s3", "s3://ledger/bank/", s3);
      List.of(toSamba, toSftp, toStub).forEach(line::set);
      Path configuration = Files.writeString(folder.resolve("inshore.yaml"), text);
      Path out = folder.resolve("out");
      Run run =
          Run.of(
              "scan",
              "--config",
              configuration.toString(),
              "--out",
              out.toString(),
              "--lang",
              "en",
              "--format",
              "json",
              "--fail-on",
              "incomplete");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertNothingOfTheLogins(out, run);
      return out;
    }
  }

  private static String to(String target, int port, Relay relay) {
    return target.replace(":" + port, ":" + relay.port());
  }

  private static void source(
      StringBuilder text, String id, String target, Map<String, Object> settings) {
    text.append("  - id: ").append(id).append("\n    target: '").append(target).append("'\n");
    if (!settings.isEmpty()) {
      text.append("    settings:\n");
      settings.forEach(
          (key, value) ->
              text.append("      ").append(key).append(": '").append(value).append("'\n"));
    }
  }

  private static void assertNothingOfTheLogins(Path out, Run run) throws Exception {
    List<String> written = new ArrayList<>(List.of(run.out(), run.err()));
    try (Stream<Path> all = Files.walk(out)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        written.add(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(written)
        .noneMatch(each -> each.contains(SambaServer.PASSWORD) || each.contains(SECRET));
  }
}
