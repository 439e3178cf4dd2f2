package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan that was killed at any moment and is resumed finds what one finds that nobody disturbed:
 * files and tables, with two workers.
 */
class ResumedScanIT {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final int KILLS = Math.max(1, Integer.getInteger("inshore.kills", 3) / 3);

  /** Of so many kills one comes when something was looked at. */
  private static final int MANY = 4;

  private static final int FILES = 40;
  private static final int TABLES = 6;

  @TempDir static Path folder;

  private static Random random;
  private static Launcher launcher;
  private static EmbeddedPostgresServer server;
  private static Path configuration;
  private static Path share;

  @BeforeAll
  static void plant() throws Exception {
    System.out.println("ResumedScanIT inshore.seed=" + SEED);
    random = new Random(SEED);
    List<Person> people = new ArrayList<>(new SyntheticPeople(SEED).people(2000));
    share = Files.createDirectory(folder.resolve("share"));
    for (int i = 0; i < FILES; i++) {
      Collections.shuffle(people, random);
      Files.writeString(
          share.resolve("part-%02d.csv".formatted(i)), csv(people.subList(0, 300)), UTF_8);
    }
    Files.write(share.resolve("packed.zip"), zip(csv(people.subList(0, 50))));
    Files.writeString(share.resolve("notice.txt"), "机密★10年\n关于有关工作的通知\n", UTF_8);
    server = EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int table = 0; table < TABLES; table++) {
        statement.execute("CREATE TABLE customer_" + table + " (姓名 text, 证件号码 text, 手机号 text)");
        for (Person each : people.subList(table * 200, table * 200 + 400)) {
          statement.addBatch(
              "INSERT INTO customer_%d VALUES ('%s', '%s', '%s')"
                  .formatted(table, each.name(), each.residentId(), each.mobile()));
        }
        statement.executeBatch();
      }
      statement.execute("ANALYZE"); // else the server may do so between two scans
    }
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            threads: 2
            sources:
              - id: share
                scanner: files
                target: %s
              - id: core
                scanner: jdbc
                target: %s
                settings: {password: 'file:%s', connections: 2, slice-rows: 20}
            """
                .formatted(share, server.url(), password));
    launcher = new Launcher(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void whatWasKilledIsResumedToWhatOneFindsUndisturbed() throws Exception {
    Process undisturbed = scan("whole");
    awaitInventory(undisturbed, "whole");
    long start = System.nanoTime();
    Launcher.Ended first = launcher.await(undisturbed);
    assertThat(first.exitCode()).as(first.output()).isZero();
    long length = System.nanoTime() - start;
    List<List<String>> whole = found("whole");
    assertThat(whole).noneMatch(List::isEmpty);
    resumedFromUnsealed(whole);
    long carried = 0;
    int compared = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String killed = "killed-" + kill;
      Moment moment = Moment.values()[kill % Moment.values().length];
      Process process = scan(killed);
      await(process, killed, moment, length);
      end(process, kill);
      if (kill % 3 == 2) {
        killed = killedAgain(killed, length);
      }
      if (!Files.exists(launcher.work().resolve(killed).resolve("actions.log"))) {
        continue;
      }
      String resumed = "resumed-" + kill;
      Launcher.Ended ended = launcher.await(scan(resumed, "--resume", killed));
      if (ended.exitCode() != 0 && ended.output().contains("came to its end")) {
        assertThat(launcher.run(Map.of(), "report", killed).exitCode()).isZero();
        assertThat(found(killed)).as(moment.name()).isEqualTo(whole);
        continue;
      }
      assertThat(ended.exitCode()).as(ended.output()).isZero();
      assertThat(found(resumed)).as("killed at %s", moment).isEqualTo(whole);
      assertThat(launcher.run(Map.of(), "verify", resumed, "--lang", "en").exitCode()).isZero();
      carried += carried(resumed);
      compared++;
    }
    System.out.printf(
        "ResumedScanIT: %d kills, %d resumed and compared, %d places carried over%n",
        KILLS, compared, carried);
    if (compared > MANY) {
      assertThat(carried).isPositive();
    }
  }

  /** Kills the scan that resumes a killed one too; the folder that the next one resumes. */
  private static String killedAgain(String killed, long length) throws Exception {
    String again = killed + "-again";
    Process process = scan(again, "--resume", killed);
    await(process, again, Moment.values()[random.nextInt(Moment.values().length)], length);
    process.destroyForcibly().waitFor();
    return Files.exists(launcher.work().resolve(again).resolve("actions.log")) ? again : killed;
  }

  /** What a scan is at when it is killed. */
  private enum Moment {
    ANY,
    BEGUN,
    PACKED,
    SLICES,
    ENDED,
    REPORTS
  }

  private static void await(Process process, String out, Moment moment, long length)
      throws Exception {
    Path folder = launcher.work().resolve(out);
    Path log = folder.resolve("actions.log");
    while (process.isAlive()
        && !switch (moment) {
          case ANY -> true;
          case BEGUN -> Files.exists(log);
          case PACKED -> Files.exists(log) && Files.readString(log, UTF_8).contains("packed.zip");
          case SLICES -> Files.isDirectory(folder.resolve("slices"));
          case ENDED -> Files.exists(log) && Files.readString(log, UTF_8).contains("\tend\t");
          case REPORTS -> Files.exists(folder.resolve("manifest.sha256"));
        }) {
      Thread.sleep(1);
    }
    long most = length / 1_000_000 / (moment == Moment.ANY ? 1 : moment == Moment.BEGUN ? 60 : 10);
    Thread.sleep(random.nextInt(1 + (int) most));
  }

  /** Kills a scan; the second and the third are told to end, which they do by themselves. */
  private static void end(Process process, int kill) throws Exception {
    String signal = kill == 1 ? "TERM" : kill == 2 ? "INT" : "KILL";
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(signal).isTrue();
  }

  /** A scan that was killed when all was looked at, just before it sealed that. */
  private static void resumedFromUnsealed(List<List<String>> whole) throws Exception {
    Path unsealed = Files.createDirectory(launcher.work().resolve("unsealed"));
    for (String name : List.of("actions.log", "inventory.db")) {
      Files.copy(launcher.work().resolve("whole").resolve(name), unsealed.resolve(name));
    }
    Launcher.Ended ended = launcher.await(scan("sealed", "--resume", "unsealed"));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(found("sealed")).isEqualTo(whole);
    assertThat(carried("sealed")).isGreaterThan(FILES);
    assertThat(launcher.run(Map.of(), "verify", "sealed", "--lang", "en").exitCode()).isZero();
  }

  @Test
  void whatHasChangedSinceIsLookedAtAgainAndNothingElseIsResumed() throws Exception {
    Path changed = share.resolve("part-00.csv");
    String before = Files.readString(changed, UTF_8);
    Process process = scan("stopped");
    awaitInventory(process, "stopped");
    while (process.isAlive() && assets("stopped") == 0) {
      Thread.sleep(10);
    }
    process.destroyForcibly().waitFor();
    Files.writeString(changed, "nothing here\n", UTF_8);
    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    try {
      Launcher.Ended ended = launcher.await(scan("again", "--resume", "stopped"));
      assertThat(ended.exitCode()).as(ended.output()).isZero();
      assertThat(
              FoundRows.select(
                  launcher.work().resolve("again"),
                  "SELECT location FROM finding WHERE location LIKE '%part-00%'"))
          .isEmpty();
    } finally {
      Files.writeString(changed, before, UTF_8);
    }
    Launcher.Ended whole = launcher.await(scan("no", "--resume", "again"));
    assertThat(whole.exitCode()).isEqualTo(2);
    assertThat(whole.output()).contains("again", "cannot be resumed", "--previous");
    assertThat(launcher.work().resolve("no")).doesNotExist();
    Launcher.Ended other =
        launcher.await(scan("no", "--resume", "stopped", "--free-text", "everywhere"));
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.output()).contains("stopped", "other rules");
    Launcher.Ended stranger =
        launcher.run(
            Map.of("INSHORE_KEY_FILE", folder.resolve("other-key").toString()),
            "scan",
            "--config",
            configuration.toString(),
            "--out",
            "no",
            "--resume",
            "stopped",
            "--lang",
            "en");
    assertThat(stranger.exitCode()).isEqualTo(2);
    assertThat(stranger.output()).contains("key");
    assertThat(launcher.work().resolve("no")).doesNotExist();
  }

  private static void awaitInventory(Process process, String out) throws Exception {
    Path inventory = launcher.work().resolve(out).resolve("inventory.db");
    while (process.isAlive() && !Files.exists(inventory)) {
      Thread.sleep(10);
    }
  }

  /** How many assets are recorded. */
  private static int assets(String out) {
    try {
      return FoundRows.select(launcher.work().resolve(out), "SELECT location FROM asset").size();
    } catch (SQLException e) {
      return 0; // it is only just being made
    }
  }

  private static Process scan(String out, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", "--config", configuration.toString(), "--out", out, "--lang", "en"));
    arguments.addAll(List.of("--format", "json"));
    arguments.addAll(List.of(more));
    return launcher.start(Map.of(), arguments.toArray(String[]::new));
  }

  private static List<List<String>> found(String out) throws SQLException {
    return FoundRows.of(launcher.work().resolve(out));
  }

  private static int carried(String out) throws SQLException {
    return FoundRows.carried(launcher.work().resolve(out)).size();
  }

  private static String csv(List<Person> people) {
    StringBuilder csv = new StringBuilder("姓名,证件号码,手机号\n");
    for (Person each : people) {
      csv.append(each.name()).append(',').append(each.residentId());
      csv.append(',').append(each.mobile()).append('\n');
    }
    return csv.toString();
  }

  /** An archive with a table and something that nothing reads. */
  private static byte[] zip(String csv) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("table.csv"));
      zip.write(csv.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("unknown.bin"));
      byte[] noise = new byte[3000];
      random.nextBytes(noise);
      zip.write(noise);
    }
    return bytes.toByteArray();
  }
}
