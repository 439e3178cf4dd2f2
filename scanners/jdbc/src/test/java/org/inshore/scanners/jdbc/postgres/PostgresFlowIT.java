package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.FlowRecording;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A primary, its standby, and another server that subscribes to it and is read by it. */
@Timeout(180)
class PostgresFlowIT {
  private static final String SECRET = "flow-secret-1";
  private static EmbeddedPostgresServer primary = none();
  private static EmbeddedPostgresServer standby = none();
  private static EmbeddedPostgresServer other = none();

  // They are there before any test and end after them.
  @SuppressWarnings("NullAway")
  private static EmbeddedPostgresServer none() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    primary = EmbeddedPostgresServer.start();
    other = EmbeddedPostgresServer.start();
    execute(
        primary,
        "create role flow_link login superuser replication password '" + SECRET + "'",
        "create user narrow password 'narrow-1'",
        "create table customers (id int primary key, name text)",
        "insert into customers values (1, 'x')",
        "create publication offered for table customers");
    standby = primary.startStandby();
    execute(
        other,
        "create user narrow password 'narrow-1'",
        "create table customers (id int primary key, name text)",
        "create publication unused for all tables",
        "create subscription taken connection 'host=127.0.0.1 port="
            + primary.port()
            + " dbname=inshore user=flow_link password=''"
            + SECRET
            + "''' publication offered",
        "create extension postgres_fdw",
        "create extension dblink",
        "create server core foreign data wrapper postgres_fdw options (host '127.0.0.1', port '"
            + primary.port()
            + "', dbname 'inshore')",
        "create user mapping for public server core options (user 'flow_link', password '"
            + SECRET
            + "')",
        "create foreign table there (id int, name text) server core options"
            + " (schema_name 'public', table_name 'customers')",
        "create server hk foreign data wrapper dblink_fdw options (hostaddr '10.65.0.9')",
        "create extension file_fdw",
        "create server files foreign data wrapper file_fdw",
        "create foreign table log (line text) server files options (filename '/nowhere')");
    execute(
        primary,
        "select pg_create_physical_replication_slot('vacant')",
        "select pg_create_logical_replication_slot('idle', 'pgoutput')");
    await(primary, "select count(*) = 2 from pg_stat_replication where state = 'streaming'");
  }

  @AfterAll
  static void stop() {
    standby.close();
    other.close();
    primary.close();
  }

  private static void execute(EmbeddedPostgresServer server, String... statements)
      throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void await(EmbeddedPostgresServer server, String condition) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 600; i++) {
        try (ResultSet row = statement.executeQuery(condition)) {
          row.next();
          if (row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(100);
      }
    }
    throw new AssertionError("never came true: " + condition);
  }

  private static FlowRecording flows(EmbeddedPostgresServer server) throws Exception {
    return FlowRecording.of(server.url(), server.password());
  }

  private static FlowRecording narrow(EmbeddedPostgresServer server) throws Exception {
    return FlowRecording.of(server.url().replace(server.user(), "narrow"), "narrow-1");
  }

  @Test
  void aPrimaryTellsWhoReceivesItsChanges() throws Exception {
    FlowRecording told = flows(primary);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION)).containsExactly("db OUT 127.0.0.1:0 null");
    assertThat(told.of(Kind.SUBSCRIPTION))
        .containsExactly("db/database:inshore/schema:public/table:customers OUT 127.0.0.1:0 null");
    assertThat(told.of(Kind.REPLICATION_SLOT))
        .containsExactlyInAnyOrder(
            "db OUT <pg_replication_slots>:0 null",
            "db/database:inshore OUT <pg_replication_slots>:0 null");
    assertThat(told.text())
        .contains("receiver walreceiver", "receiver taken", "slot vacant", "slot idle");
  }

  @Test
  void aStandbyTellsWhoseItIs() throws Exception {
    FlowRecording told = flows(standby);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION))
        .containsExactly("db IN 127.0.0.1:" + primary.port() + " null");
  }

  @Test
  void aSubscriberTellsItsPublisherAndNoPassword() throws Exception {
    FlowRecording told = flows(other);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.SUBSCRIPTION))
        .containsExactlyInAnyOrder(
            "db/database:inshore IN 127.0.0.1:" + primary.port() + " inshore",
            "db/database:inshore OUT <pg_publication>:0 null");
    assertThat(told.text()).doesNotContain(SECRET, "flow_link");
  }

  @Test
  void foreignServersAndTablesAreTold() throws Exception {
    FlowRecording told = flows(other);

    assertThat(told.of(Kind.FOREIGN_TABLE))
        .containsExactly(
            "db/database:inshore/schema:public/table:there IN 127.0.0.1:"
                + primary.port()
                + " inshore.public.customers");
    assertThat(told.of(Kind.LINK))
        .containsExactlyInAnyOrder(
            "db/database:inshore OUT 127.0.0.1:" + primary.port() + " inshore",
            "db/database:inshore OUT 10.65.0.9:5432 null",
            "db/database:inshore OUT <dblink>:0 null");
  }

  @Test
  void clientsAreToldByAddressWithoutTheScanItself() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + other.port() + "/postgres";
    try (Connection _ = DriverManager.getConnection(url, "narrow", "narrow-1");
        Connection _ = DriverManager.getConnection(url, "narrow", "narrow-1")) {
      List<Flow> clients =
          flows(other).flows.stream().filter(flow -> flow.kind() == Kind.CLIENT).toList();

      assertThat(clients)
          .singleElement()
          .satisfies(
              flow -> {
                assertThat(flow.place()).hasToString("db/database:postgres");
                assertThat(flow.direction()).isEqualTo(Direction.OUT);
                assertThat(flow.evidence().en()).contains("2 connections");
              });
      assertThat(narrow(other).failed)
          .as("sessions of its own")
          .doesNotContainKey("pg_stat_activity");
    }
  }

  @Test
  void tablesOpenToAllAccountsAreSaid() throws Exception {
    execute(
        other,
        "create schema shared",
        "grant usage on schema shared to public",
        "create schema own",
        "create table shared.open (v int)",
        "grant select on shared.open to public",
        "create table shared.part (v int, w int)",
        "grant select (v) on shared.part to public",
        "create table shared.closed (v int)",
        "grant select on shared.closed to narrow",
        "create table own.unreached (v int)",
        "grant select on own.unreached to public");
    try (Scanner scanner = Open.scanner(other.url(), other.password(), Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);

      assertThat(found.assets.values().stream().filter(asset -> asset.readers() != null))
          .extracting(asset -> asset.location().toString())
          .containsExactlyInAnyOrder(
              "db/database:inshore/schema:shared/table:open",
              "db/database:inshore/schema:shared/table:part");
    }
  }

  @Test
  void whatIsHiddenFromTheAccountIsSaid() throws Exception {
    try (Connection _ = other.connect()) {
      FlowRecording told = narrow(other);

      assertThat(told.of(Kind.SUBSCRIPTION))
          .contains("db/database:inshore IN <pg_subscription>:0 null");
      assertThat(told.failed).containsOnlyKeys("pg_subscription", "pg_stat_activity");
      assertThat(told.failed.values())
          .allSatisfy(
              reason -> {
                assertThat(reason.category()).isEqualTo(Category.ACCESS_DENIED);
                assertThat(reason.wording().en()).contains("GRANT pg_read_all_");
              });
      assertThat(told.of(Kind.FOREIGN_TABLE)).as("what it may see").hasSize(1);
    }
    FlowRecording sender = narrow(primary);
    assertThat(sender.of(Kind.REPLICATION)).containsExactly("db OUT <pg_stat_replication>:0 null");
    assertThat(sender.failed).containsKey("pg_stat_replication");
    FlowRecording receiver = narrow(standby);
    assertThat(receiver.of(Kind.REPLICATION))
        .containsExactly("db IN <pg_stat_wal_receiver>:0 null");
    assertThat(receiver.failed).containsKeys("pg_stat_wal_receiver", "primary_conninfo");
    assertThat(receiver.text()).doesNotContain(SECRET);
  }

  @Test
  void readingRestsWhileAStandbyLags() throws Exception {
    Map<String, Object> settings = Map.of("max-lag", "1s");
    try (Scanner there = Open.scanner(primary.url(), primary.password(), settings, Limits.DEFAULT);
        Scanner here = Open.scanner(standby.url(), standby.password(), settings, Limits.DEFAULT)) {
      assertThat(there.busy()).isNull();
      assertThat(here.busy()).isNull();
      execute(standby, "select pg_wal_replay_pause()");
      try {
        execute(primary, "create table lagging (id int)");
        awaitBusy(there, true);
        awaitBusy(here, true);
      } finally {
        execute(standby, "select pg_wal_replay_resume()");
      }
      awaitBusy(there, false);
      awaitBusy(here, false);
    }
  }

  private static void awaitBusy(Scanner scanner, boolean busy) throws Exception {
    for (int i = 0; i < 200 && (scanner.busy() != null) != busy; i++) {
      Thread.sleep(100);
    }
    Wording why = scanner.busy();
    assertThat(why == null ? "" : why.en()).contains(busy ? "lagged behind" : "");
    assertThat(why != null).isEqualTo(busy);
  }
}
