package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.Statements;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that does not tell what the login may do, as proxies and restored copies do not. */
@Timeout(120)
class MariadbWithoutGrantsIT {
  @Test
  void isReadAndWhatItMayHideIsTold() throws Exception {
    try (EmbeddedMariadbServer server =
        EmbeddedMariadbServer.start(List.of("--skip-grant-tables"))) {
      Statements.execute(
          server.connect(), "create table t (v varchar(20))", "insert into t values ('x')");
      try (Scanner scanner =
          Open.scanner(server.url(), server.password(), Map.of(), Limits.DEFAULT)) {
        Recording found = Open.discover(scanner);

        assertThat(Open.read(scanner, found, "db/schema:inshore/table:t").rows()).hasSize(1);
        assertThat(found.failed.get("db/schema:inshore/hidden:*"))
            .hasMessageContaining("GRANT SELECT ON");
      }
    }
  }
}
