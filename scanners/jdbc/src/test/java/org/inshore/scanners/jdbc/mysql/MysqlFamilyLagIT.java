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
import org.inshore.testkit.server.EmbeddedMysqlServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source of MySQL or MariaDB and its replica, which waits for a lock. */
class MysqlFamilyLagIT {
  private static final List<String> SOURCE = List.of("--server-id=1", "--log-bin=changes");
  private static final List<String> REPLICA = List.of("--server-id=2", "--log-bin=changes");

  @BeforeEach
  void twoServers() {
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "two servers more: with -Pfull");
  }

  private static void execute(EmbeddedServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A position in the log of changes. */
  private static String position(EmbeddedServer source) throws Exception {
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show master status")) {
      row.next();
      return "master_log_file = '%s', master_log_pos = %d"
          .formatted(row.getString(1), row.getLong(2));
    }
  }

  /** Begins to copy; the words are those of MariaDB and of MySQL before 8.0.23. */
  private static void copy(EmbeddedServer source, EmbeddedServer replica, String more)
      throws Exception {
    execute(
        source,
        "create user copier@'127.0.0.1' identified by 'copier-1'",
        "grant replication slave on *.* to copier@'127.0.0.1'");
    execute(
        replica,
        "change master to master_host = '127.0.0.1', master_port = "
            + source.port()
            + ", master_user = 'copier', master_password = 'copier-1', "
            + more
            + ", "
            + position(source),
        "start slave");
  }

  @Test
  void readingAReplicaOfMariadbRestsWhileItLags() throws Exception {
    try (EmbeddedServer source = EmbeddedMariadbServer.start(SOURCE);
        EmbeddedServer replica = EmbeddedMariadbServer.start(REPLICA)) {
      copy(source, replica, "master_use_gtid = no, master_ssl = 0");
      restsWhileItLags(source, replica);
    }
  }

  @Test
  void readingAReplicaOfMysqlRestsWhileItLags() throws Exception {
    String unavailable = EmbeddedMysqlServer.unavailable();
    assumeTrue(unavailable == null, unavailable);
    try (EmbeddedServer source = EmbeddedMysqlServer.start(SOURCE);
        EmbeddedServer replica = EmbeddedMysqlServer.start(REPLICA)) {
      copy(source, replica, "get_master_public_key = 1");
      restsWhileItLags(source, replica);
    }
  }

  private static void restsWhileItLags(EmbeddedServer source, EmbeddedServer replica)
      throws Exception {
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
