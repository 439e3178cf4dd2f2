package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.Test;

/**
 * A server that was killed does not know when its tables last changed: nothing is made up, and what
 * it can work out from the rows is in place of it.
 */
class MariadbRestartIT {
  private static Map<String, AssetVersion> versions(EmbeddedMariadbServer server) throws Exception {
    Map<String, AssetVersion> versions = new HashMap<>();
    try (Scanner scanner =
        Open.scanner(server.url(), server.password(), Map.of(), Limits.DEFAULT)) {
      Open.discover(scanner)
          .assets
          .forEach(
              (place, asset) -> {
                if (asset.version() != null) {
                  versions.put(place.substring(MariadbFixture.IN.length()), asset.version());
                }
              });
    }
    return versions;
  }

  private static void execute(EmbeddedMariadbServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Test
  void versionsAreKnownAgainByTheRowsOfSmallTablesAndByTheNextChange() throws Exception {
    try (EmbeddedMariadbServer server =
        EmbeddedMariadbServer.start(List.of("--innodb-flush-log-at-trx-commit=1"))) {
      execute(
          server,
          "create table t (v int)",
          "insert into t values (1), (2)",
          "create table `we``ird.` (v text)",
          "insert into `we``ird.` values ('x')",
          "create table parted (k int) partition by hash (k) partitions 3",
          "create table large (v varchar(200))",
          "insert into large select repeat('x', 180) from seq_1_to_150000",
          "analyze table large");
      Thread.sleep(3200);
      Map<String, AssetVersion> before = versions(server);
      assertThat(before).containsOnlyKeys("t", "we`ird.", "large");
      server.restart();
      Map<String, AssetVersion> after = versions(server);
      assertThat(after).containsOnlyKeys("t", "we`ird.");
      assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
      assertThat(versions(server)).isEqualTo(after);

      // As many rows, and of the same length; without a time of change, since it is restarted.
      execute(server, "update t set v = 3 where v = 2");
      server.restart();
      Map<String, AssetVersion> changed = versions(server);
      assertThat(changed.get("t")).isNotNull().isNotEqualTo(after.get("t"));
      assertThat(changed.get("we`ird.")).isEqualTo(after.get("we`ird."));

      execute(server, "update large set v = 'y' limit 1");
      Thread.sleep(3200);
      assertThat(versions(server).get("large")).isNotNull().isNotEqualTo(before.get("large"));
    }
  }
}
