package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan says what the scan after it does, for files and tables; nothing is read or written. */
class PlanIT {
  private static final int ROWS = 20_000;

  @TempDir Path folder;

  @Test
  void saysWhatTheScanDoes() throws Exception {
    Path share = Files.createDirectory(folder.resolve("share"));
    for (int i = 0; i < 5; i++) {
      Files.writeString(
          share.resolve("part-" + i + ".txt"), "nothing of note\n".repeat(1000), UTF_8);
    }
    Files.writeString(share.resolve("left.tmp"), "x");
    Files.write(share.resolve("large.bin"), new byte[200_000]);
    try (EmbeddedPostgresServer server =
        EmbeddedPostgresServer.start(folder.resolve("postgres"), "core")) {
      Path config = configuration(share, server);
      long begun = System.nanoTime();
      Run plan = plan(config);
      assertThat(plan.exitCode()).as(plan.err()).isZero();
      assertThat(plan.out())
          .contains("To be read: 5 assets, 80 kB, 0 rows")
          .contains("To be read: 1 asset, 0 B, 20,000 rows")
          .contains("To be read: 6 assets, 80 kB, 20,000 rows")
          .contains("by standard rates", "Cannot be looked at: 1", "too large", "cannot be listed");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
      Path out = folder.resolve("results/first");
      assertThat(out).doesNotExist();

      assertThat(run(config, out).exitCode()).isZero();
      String json =
          plan(config, "--json", "--previous", out.toString(), "--incremental").out().strip();
      assertThat(json)
          .startsWith("{\"read\":{\"assets\":0,\"bytes\":0,\"rows\":0,")
          .contains("\"carriedOver\":{\"assets\":6,\"bytes\":80000,\"rows\":20000,")
          .contains("\"measuredInScans\":1")
          .endsWith("}");
      String next = folder.resolve("results/next").toString();
      assertThat(Run.of("plan", "--config", config.toString(), "--out", next, "--lang", "zh").out())
          .contains("将读取：6 个资产", "按此前 1 次扫描测算", "排除");
    }
  }

  private Run plan(Path config, String... more) {
    String[] arguments = new String[more.length + 5];
    String[] first = {"plan", "--config", config.toString(), "--lang", "en"};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Run.of(arguments);
  }

  private static Run run(Path config, Path out) {
    return Run.of(
        "scan", "--config", config.toString(), "--out", out.toString(), "--format", "json");
  }

  private Path configuration(Path share, EmbeddedPostgresServer server) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE t AS SELECT i, md5(i::text) AS note FROM generate_series(1, %d) i"
              .formatted(ROWS));
      statement.execute("ANALYZE");
      statement.execute("SELECT pg_stat_force_next_flush()");
    }
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    // A change is told from another one once the file system's clock has moved on.
    Thread.sleep(Duration.ofMillis(2500));
    return Files.writeString(
        folder.resolve("inshore.yaml"),
        """
        limits: {file-bytes: 100kB}
        sources:
          - {id: share, scanner: files, target: %s, settings: {exclude: ['*.tmp']}}
          - {id: core, scanner: jdbc, target: '%s', settings: {password: 'file:%s'}}
          - {id: gone, scanner: files, target: %s/gone}
        """
            .formatted(share, server.url(), password, folder));
  }
}
