package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.process.Launcher;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One large table that is read in slices by two workers gives what it gives as a whole, and a scan
 * that was killed in the middle of it goes on there.
 */
class SlicedScanIT {
  private static final long SEED = Long.getLong("inshore.seed", 19L);
  private static final int KILLS = Math.max(1, Integer.getInteger("inshore.kills", 6) / 6);
  private static final int ROWS = 12_000;

  @TempDir static Path folder;

  private static Random random;
  private static EmbeddedPostgresServer server;
  private static Path password;

  @BeforeAll
  static void plant() throws Exception {
    System.out.println("SlicedScanIT inshore.seed=" + SEED);
    random = new Random(SEED);
    List<Person> people = new ArrayList<>(new SyntheticPeople(SEED).people(5000));
    server = EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE ledger (no bigint, 姓名 text, 证件号码 text, 手机号 text, c1 text, c2 text)");
      statement.execute("COMMENT ON TABLE ledger IS '客户流水'");
      for (int row = 0; row < ROWS; row++) {
        Person each = people.get(random.nextInt(people.size()));
        statement.addBatch(
            "INSERT INTO ledger VALUES (%d, '%s', '%s', '%s', '%s', '%d')"
                .formatted(
                    row,
                    each.name(),
                    each.residentId(),
                    each.mobile(),
                    random.nextInt(3) == 0 ? each.residentId() : "A" + row,
                    10_000_000 + random.nextInt(80_000_000)));
        if (row % 2000 == 1999 || row == ROWS - 1) {
          statement.executeBatch();
        }
      }
      statement.execute("CREATE TABLE part (no int, 手机号 text) PARTITION BY RANGE (no)");
      for (int part = 0; part < 3; part++) {
        statement.execute(
            "CREATE TABLE part_%d PARTITION OF part FOR VALUES FROM (%d) TO (%d)"
                .formatted(part, part * 1000, part * 1000 + 1000));
      }
      for (int row = 0; row < 3000; row++) {
        statement.addBatch(
            "INSERT INTO part VALUES (%d, '%s')".formatted(row, people.get(row).mobile()));
      }
      statement.executeBatch();
      statement.execute("ANALYZE");
    }
    password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    configuration("whole", 0);
    configuration("sliced", 400);
  }

  private static void configuration(String name, int rows) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        threads: 2
        sources:
          - id: core
            scanner: jdbc
            target: %s
            settings: {password: 'file:%s', connections: 2, slice-rows: %d}
        """
            .formatted(server.url(), password, rows),
        UTF_8);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void slicesGiveWhatTheWholeGivesAndAreGoneOnFrom() throws Exception {
    scanned("whole", "whole-out");
    List<List<String>> whole = found("whole-out");
    assertThat(whole.getFirst()).anyMatch(row -> row.contains("ledger"));
    long start = System.nanoTime();
    scanned("sliced", "sliced-out");
    long length = System.nanoTime() - start;
    assertThat(notes("sliced-out")).hasSize(2);
    assertThat(found("sliced-out")).isEqualTo(whole);
    assertThat(folder.resolve("sliced-out/slices")).doesNotExist();
    int goneOn = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String killed = killedAmidSlices("killed-" + kill, 3 + random.nextInt(20), length);
      if (kill == 0) {
        cutShort(folder.resolve(killed));
      }
      assertThat(output(start("verify", killed, "--lang", "en"))).doesNotContain("slices/");
      String resumed = "resumed-" + kill;
      ended(scan("sliced", resumed, "--resume", killed));
      assertThat(found(resumed)).isEqualTo(whole);
      goneOn += carried(resumed).size();
    }
    assertThat(goneOn).as("slices that were gone on from").isPositive();
  }

  @Test
  void aTableThatChangedMeanwhileIsReadAgainAndThatIsSaid() throws Exception {
    String killed = killedAmidSlices("killed-then", 5, 60_000_000_000L);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO ledger VALUES (-1, '赵钱孙', null, null, null, null)");
      statement.execute("SELECT pg_stat_force_next_flush()");
    }
    try {
      ended(scan("sliced", "changed", "--resume", killed));
      assertThat(
              FoundRows.select(
                  folder.resolve("changed"),
                  "SELECT units FROM asset WHERE location LIKE '%ledger'"))
          .containsExactly(ROWS + 1 + "|");
      assertThat(carried("changed")).isEmpty();
      assertThat(
              FoundRows.select(
                  folder.resolve("changed"),
                  "SELECT a.location FROM note n JOIN asset a ON a.id = n.asset_id"
                      + " WHERE text_en LIKE '%was read again'"))
          .anyMatch(row -> row.contains("ledger"));
    } finally {
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM ledger WHERE no = -1");
      }
    }
  }

  /** Kills a scan when so many slices are on disk. */
  private static String killedAmidSlices(String out, int slices, long most) throws Exception {
    Process process = scan("sliced", out);
    Path kept = folder.resolve(out).resolve("slices");
    long end = System.nanoTime() + 2 * most;
    while (process.isAlive() && System.nanoTime() < end && kilobytes(kept) < 16L * slices) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(kept).as(Files.readString(console(), UTF_8)).isDirectory();
    return out;
  }

  private static long kilobytes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() >> 10;
    }
  }

  /** Takes the end of each file of slices away, as a machine that lost its power may. */
  private static void cutShort(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("slices"))) {
      for (Path file : files.toList()) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(open.length() * 9 / 10);
        }
      }
    }
  }

  private static void scanned(String configuration, String out) throws Exception {
    ended(scan(configuration, out));
  }

  private static Process scan(String configuration, String out, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("scan", "--config"));
    arguments.add(folder.resolve(configuration + ".yaml").toString());
    arguments.addAll(List.of("--out", out, "--lang", "en", "--format", "json"));
    arguments.addAll(List.of(more));
    return start(arguments.toArray(String[]::new));
  }

  private static Process start(String... arguments) throws Exception {
    ProcessBuilder builder = Launcher.command(arguments).directory(folder.toFile());
    builder.environment().put("INSHORE_KEY_FILE", folder.resolve("key").toString());
    return builder.redirectOutput(console().toFile()).start();
  }

  private static Path console() {
    return folder.resolve("console");
  }

  private static String output(Process process) throws Exception {
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return Files.readString(console(), UTF_8);
  }

  private static void ended(Process process) throws Exception {
    String output = output(process);
    assertThat(process.exitValue()).as(output).isZero();
  }

  private static List<List<String>> found(String out) throws SQLException {
    return FoundRows.of(folder.resolve(out));
  }

  private static List<String> notes(String out) throws SQLException {
    return FoundRows.select(
        folder.resolve(out), "SELECT text_en FROM note WHERE text_en LIKE 'read in %'");
  }

  private static List<String> carried(String out) throws SQLException {
    return FoundRows.select(
        folder.resolve(out),
        "SELECT text_en FROM note WHERE text_en LIKE 'slices that an earlier%'");
  }
}
