package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.FlowRecording;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Readers;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source and its replica. */
@Timeout(180)
class MariadbFlowIT {
  private static final String SECRET = "flow-secret-2";
  private static EmbeddedMariadbServer source = none();
  private static EmbeddedMariadbServer replica = none();

  // They are there before any test and end after them.
  @SuppressWarnings("NullAway")
  private static EmbeddedMariadbServer none() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    source = EmbeddedMariadbServer.start(List.of("--server-id=1", "--log-bin=changes"));
    replica = EmbeddedMariadbServer.start(List.of("--server-id=2"));
    execute(
        source,
        "create user flow_link@'127.0.0.1' identified by '" + SECRET + "'",
        "grant replication slave on *.* to flow_link@'127.0.0.1'",
        "create server hk foreign data wrapper mysql options (host '10.65.0.9', port 3307,"
            + " database 'shop', user 'flow_link', password '"
            + SECRET
            + "')",
        "create user narrow@'127.0.0.1' identified by 'narrow-1'");
    execute(
        replica,
        "create user narrow@'127.0.0.1' identified by 'narrow-1'",
        "change master to master_host = '127.0.0.1', master_port = "
            + source.port()
            + ", master_ssl = 0, master_user = 'flow_link', master_password = '"
            + SECRET
            + "'",
        // Receives only: else the accounts of both become the same.
        "start slave io_thread");
    await();
  }

  @AfterAll
  static void stop() {
    replica.close();
    source.close();
  }

  private static void execute(EmbeddedMariadbServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void await() throws Exception {
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 300; i++) {
        try (ResultSet row =
            statement.executeQuery(
                "select 1 from information_schema.processlist where command = 'Binlog Dump'")) {
          if (row.next()) {
            return;
          }
        }
        Thread.sleep(100);
      }
    }
    throw new AssertionError("the replica never came");
  }

  private static FlowRecording flows(EmbeddedMariadbServer server) throws Exception {
    return FlowRecording.of(server.url().replaceAll("/inshore$", ""), server.password());
  }

  private static FlowRecording narrow(EmbeddedMariadbServer server) throws Exception {
    return FlowRecording.of("mysql://narrow@127.0.0.1:" + server.port(), "narrow-1");
  }

  @Test
  void aReplicaTellsItsSourceAndNoPassword() throws Exception {
    FlowRecording told = flows(replica);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION))
        .containsExactly("db IN 127.0.0.1:" + source.port() + " null");
    assertThat(told.text()).doesNotContain(SECRET, "flow_link");
  }

  @Test
  void aSourceTellsItsReplicas() throws Exception {
    FlowRecording told = flows(source);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION)).containsExactly("db OUT 127.0.0.1:0 null");
  }

  @Test
  void knownServersAreToldWithoutTheirPasswords() throws Exception {
    FlowRecording told = flows(source);

    assertThat(told.of(Kind.LINK)).containsExactly("db OUT 10.65.0.9:3307 shop");
    assertThat(told.text()).doesNotContain(SECRET, "flow_link");
  }

  @Test
  void clientsAreToldByAddressAndSchema() throws Exception {
    try (Connection _ = replica.connect();
        Connection _ = replica.connect()) {
      FlowRecording told = flows(replica);

      assertThat(told.of(Kind.CLIENT)).containsExactly("db/schema:inshore OUT 127.0.0.1:0 null");
      assertThat(told.text()).contains("2 connections");
    }
  }

  @Test
  void tablesOpenToAnonymousAccountsOrAnyHostAreSaid() throws Exception {
    execute(
        source,
        "create table closed (v int)",
        "create table anonymous (v int)",
        "create table anywhere (v int)",
        "create database open_to_all",
        "create table open_to_all.t (v int)",
        "create user ''@'localhost'",
        "create user app@'%' identified by 'app-1'",
        "create user near@'10.0.0.%' identified by 'near-1'",
        "create role readers",
        "grant select on inshore.anonymous to ''@'localhost'",
        "grant select on inshore.anywhere to app@'%'",
        "grant select on inshore.closed to near@'10.0.0.%'",
        "grant select on inshore.closed to readers",
        "grant select on open_to_all.* to public");
    String target = source.url().replaceAll("/inshore$", "");
    try (Scanner scanner = Open.scanner(target, source.password(), Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);

      assertThat(found.assets.values().stream().filter(asset -> asset.readers() != null))
          .extracting(asset -> asset.location().value("table") + ": " + open(asset))
          .containsExactlyInAnyOrder(
              "anonymous: anonymous accounts of the server",
              "anywhere: accounts that may connect from any host (1)",
              "t: every account of the server (SELECT granted to PUBLIC)");
    }
    try (Scanner scanner =
        Open.scanner(
            "mysql://narrow@127.0.0.1:" + source.port(), "narrow-1", Map.of(), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).assets.values())
          .as("an account that may not know")
          .allMatch(asset -> asset.readers() == null);
    }
  }

  private static String open(Asset asset) {
    Readers readers = asset.readers();
    return readers == null ? "" : readers.text().en();
  }

  @Test
  void whatIsRefusedIsSaid() throws Exception {
    FlowRecording told = narrow(replica);

    assertThat(told.flows).isEmpty();
    assertThat(told.failed)
        .containsOnlyKeys(
            "SHOW ALL REPLICAS STATUS", "mysql.servers", "information_schema.processlist");
    assertThat(told.failed.values())
        .allSatisfy(
            reason -> {
              assertThat(reason.category()).isEqualTo(Category.ACCESS_DENIED);
              assertThat(reason.wording().en()).contains("GRANT ");
            });
  }
}
