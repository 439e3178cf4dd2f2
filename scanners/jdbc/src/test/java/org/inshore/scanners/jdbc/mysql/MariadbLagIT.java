package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.Test;

/** A source of MariaDB and its replica, which waits for a lock. */
class MariadbLagIT {
  private static void execute(EmbeddedMariadbServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String position(EmbeddedMariadbServer source) throws Exception {
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show master status")) {
      row.next();
      return "master_log_file = '%s', master_log_pos = %d"
          .formatted(row.getString(1), row.getLong(2));
    }
  }

  @Test
  void readingAReplicaRestsWhileItLags() throws Exception {
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "two servers more: with -Pfull");
    try (EmbeddedMariadbServer source =
            EmbeddedMariadbServer.start(List.of("--server-id=1", "--log-bin=changes"));
        EmbeddedMariadbServer replica =
            EmbeddedMariadbServer.start(List.of("--server-id=2", "--log-bin=changes"))) {
      execute(
          source,
          "create user copier@'127.0.0.1' identified by 'copier-1'",
          "grant replication slave on *.* to copier@'127.0.0.1'");
      execute(
          replica,
          "change master to master_host = '127.0.0.1', master_port = "
              + source.port()
              + ", master_user = 'copier', master_password = 'copier-1',"
              + " master_use_gtid = no, master_ssl = 0, "
              + position(source),
          "start slave");
      try (Scanner scanner =
              Open.scanner(
                  replica.url(), replica.password(), Map.of("max-lag", "1s"), Limits.DEFAULT);
          Connection held = replica.connect();
          Statement lock = held.createStatement()) {
        lock.execute("flush tables with read lock");
        execute(source, "create table lagging (id int)");
        Wording why = scanner.busy();
        for (int i = 0; i < 150 && why == null; i++) {
          Thread.sleep(100);
          why = scanner.busy();
        }
        assertThat(why == null ? "" : why.en()).contains("lagged behind");
        lock.execute("unlock tables");
        for (int i = 0; i < 150 && why != null; i++) {
          Thread.sleep(100);
          why = scanner.busy();
        }
        assertThat(why).isNull();
      }
    }
  }
}
