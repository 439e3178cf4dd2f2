package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server that was killed does not know when its tables last changed, and nothing is made up. */
class MariadbRestartIT {
  private static @Nullable String version(EmbeddedMariadbServer server) throws Exception {
    try (Scanner scanner =
        Open.scanner(server.url(), server.password(), Map.of(), Limits.DEFAULT)) {
      AssetVersion version = Open.discover(scanner).asset(MariadbFixture.IN + "t").version();
      return version == null ? null : version.value();
    }
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
  void aVersionIsKnownAgainByTheNextChangeOnly() throws Exception {
    try (EmbeddedMariadbServer server =
        EmbeddedMariadbServer.start(List.of("--innodb-flush-log-at-trx-commit=1"))) {
      execute(server, "create table t (v int)", "insert into t values (1)");
      Thread.sleep(3200);
      String before = version(server);
      assertThat(before).isNotNull();
      server.restart();
      assertThat(version(server)).isNull();
      execute(server, "update t set v = 2");
      Thread.sleep(3200);
      assertThat(version(server)).isNotNull().isNotEqualTo(before);
    }
  }
}
