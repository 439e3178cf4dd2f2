package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that crashes amid the slices of a table and comes back costs nothing; one that stays
 * away costs the table, and that is said.
 */
class LostServerIT {
  private static final int ROWS = 8_000;

  /** Bytes of a slice or two. */
  private static final int FEW = 16 << 10;

  @TempDir Path folder;

  @Test
  void slicesAreReadAgainWhenItComesBack() throws Exception {
    try (EmbeddedPostgresServer server = start()) {
      assertThat(scan("quick", "undisturbed").exitCode()).isZero();
      CompletableFuture<Run> scan = amidSlices("crashed");
      server.crash();
      assertThat(scan).isNotDone();
      Run run = scan.get();
      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(outcome("crashed")).containsExactly("SCANNED|");
      assertThat(FoundRows.of(folder.resolve("crashed")))
          .isEqualTo(FoundRows.of(folder.resolve("undisturbed")));
    }
  }

  @Test
  void whatItCostsIsSaidWhenItStaysAway() throws Exception {
    try (EmbeddedPostgresServer server = start()) {
      CompletableFuture<Run> scan = amidSlices("lost");
      server.process().destroyForcibly();
      Run run = scan.get();
      assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(outcome("lost")).containsExactly("INCOMPLETE|");
    }
  }

  private EmbeddedPostgresServer start() throws Exception {
    EmbeddedPostgresServer server =
        EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    plant(server, new SyntheticPeople(61).people(ROWS));
    configuration(server, "quick", "");
    // Some seconds long, so that there is a moment amid it.
    configuration(server, "slow", "pace: {rows-per-second: 2000}\n");
    return server;
  }

  /** A scan that has written down some of its slices. */
  private CompletableFuture<Run> amidSlices(String out) throws Exception {
    CompletableFuture<Run> scan =
        CompletableFuture.supplyAsync(
            () -> scan("slow", out, "--fail-on", "incomplete"),
            work -> Thread.ofPlatform().start(work));
    while (!scan.isDone() && size(folder.resolve(out).resolve("slices")) < FEW) {
      Thread.sleep(5);
    }
    return scan;
  }

  private void plant(EmbeddedPostgresServer server, List<Person> people) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE ledger (no bigint, 姓名 text, 证件号码 text)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO ledger VALUES (?, ?, ?)")) {
        for (int row = 0; row < ROWS; row++) {
          insert.setInt(1, row);
          insert.setString(2, people.get(row).name());
          insert.setString(3, people.get(row).residentId());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute("ANALYZE");
    }
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
  }

  private void configuration(EmbeddedPostgresServer server, String name, String pace)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        %sthreads: 2
        sources:
          - id: core
            scanner: jdbc
            target: %s
            settings: {password: 'file:%s', connections: 2, slice-rows: 300, flows: false}
        """
            .formatted(pace, server.url(), folder.resolve("password")),
        UTF_8);
  }

  private Run scan(String configuration, String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", "--config", folder.resolve(configuration + ".yaml").toString()));
    arguments.addAll(List.of("--out", folder.resolve(out).toString()));
    arguments.addAll(List.of("--format", "json", "--lang", "en"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private List<String> outcome(String out) throws Exception {
    return FoundRows.select(
        folder.resolve(out), "SELECT outcome FROM asset WHERE location LIKE '%table:ledger'");
  }

  private static long size(Path slices) throws IOException {
    if (!Files.isDirectory(slices)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(slices)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
