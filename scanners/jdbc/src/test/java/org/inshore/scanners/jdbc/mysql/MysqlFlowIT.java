package org.inshore.scanners.jdbc.mysql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.FlowRecording;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A MySQL source and its replica, and tables of the FEDERATED engine. */
@Timeout(180)
class MysqlFlowIT extends MysqlReplication {

  /** By the grants of an account, of a role that it is in, and of columns. */
  @Test
  void readsWhatAnotherAccountMaySelectAndNoMore() throws Exception {
    execute(
        source,
        "create database lent",
        "create table lent.whole (phone varchar(20))",
        "create table lent.half (seen varchar(20), kept varchar(20))",
        "create table lent.none (phone varchar(20))",
        "create role lent_readers",
        "grant select on lent.whole to lent_readers",
        "create user lent@'10.0.0.%' identified by 'lent-1'",
        "grant lent_readers to lent@'10.0.0.%'",
        "grant select (seen) on lent.half to lent@'10.0.0.%'");
    String all = source.url().replaceAll("/inshore$", "");
    try (Scanner scanner =
        Open.scanner(all, source.password(), Map.of("grants-of", "lent"), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets.keySet())
          .contains("db/schema:lent/table:whole", "db/schema:lent/table:half")
          .doesNotContain("db/schema:lent/table:none", "db/schema:inshore/table:loans");
      assertThat(Open.read(scanner, found, "db/schema:lent/table:half").columns())
          .extracting(Content.Column::name)
          .containsExactly("seen");
    }
  }

  /** A table that is built anew is made at that time, by what the server says. */
  @Test
  void aTablesTimeIsThatOfItsLastBuilding() throws Exception {
    execute(source, "create table dated (v int)", "insert into dated values (1)");
    Instant made = made("dated");
    assertThat(made).isAfter(Instant.now().minusSeconds(30));
    Thread.sleep(1200);
    execute(source, "optimize table dated");
    assertThat(made("dated")).isAfter(made);
  }

  private static Instant made(String table) throws Exception {
    String place = "db/schema:inshore/table:" + table;
    try (Scanner scanner =
        Open.scanner(source.url(), source.password(), Map.of(), Limits.DEFAULT)) {
      return requireNonNull(Open.read(scanner, Open.discover(scanner), place).created.get(place));
    }
  }

  @Test
  void aReplicaTellsItsSource() throws Exception {
    FlowRecording told = flows(replica);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION))
        .containsExactly("db IN 127.0.0.1:" + source.port() + " null");
  }

  @Test
  void aSourceTellsAReplicaByItsConnection() throws Exception {
    FlowRecording told = flows(source);

    assertThat(told.failed).isEmpty();
    assertThat(told.of(Kind.REPLICATION)).containsExactly("db OUT localhost:0 null");
  }

  @Test
  void aSourceTellsAReplicaByWhatItReports() throws Exception {
    FlowRecording told = flows(source, "lister", "lister-1");

    assertThat(told.of(Kind.REPLICATION)).containsExactly("db OUT replica.bank.example:3310 null");
  }

  @Test
  void federatedTablesAndKnownServersAreTold() throws Exception {
    FlowRecording told = flows(replica);

    String at = "127.0.0.1:" + source.port();
    assertThat(told.of(Kind.LINK))
        .containsExactly("db OUT 10.65.0.9:3307 inshore", "db OUT " + at + " inshore");
    assertThat(told.of(Kind.FOREIGN_TABLE))
        .containsExactly(
            "db/schema:inshore/table:by_server IN " + at + " inshore.loans",
            "db/schema:inshore/table:by_url IN " + at + " inshore.loans");
  }

  @Test
  void clientsAreToldByAddressAndSchema() throws Exception {
    try (Connection _ = replica.connect();
        Connection _ = replica.connect()) {
      FlowRecording told = flows(replica);

      assertThat(told.of(Kind.CLIENT)).containsExactly("db/schema:inshore OUT localhost:0 null");
      assertThat(told.text()).contains("2 connections");
    }
  }

  @Test
  void whatIsRefusedIsSaid() throws Exception {
    FlowRecording told = flows(replica, "narrow", "narrow-1");

    assertThat(told.flows).isEmpty();
    assertThat(told.failed)
        .containsOnlyKeys("SHOW REPLICA STATUS", "mysql.servers", "information_schema.processlist");
    assertThat(told.failed.values())
        .allSatisfy(
            reason -> {
              assertThat(reason.category()).isEqualTo(Category.ACCESS_DENIED);
              assertThat(reason.wording().en()).contains("GRANT ");
            });
  }

  @Test
  void selectAloneTellsTheSourceByTables() throws Exception {
    FlowRecording told = flows(replica, "selecting", "selecting-1");

    assertThat(told.failed).containsOnlyKeys("information_schema.processlist");
    assertThat(told.of(Kind.REPLICATION))
        .containsExactly("db IN 127.0.0.1:" + source.port() + " null");
  }

  @Test
  void rightsOfARoleCount() throws Exception {
    execute(
        source,
        "create role scanning",
        "grant select, process, replication client on *.* to scanning",
        "create user by_role@'127.0.0.1' identified by 'by-role-1' default role scanning",
        "grant scanning to by_role@'127.0.0.1'");
    assertThat(flows(source, "by_role", "by-role-1").failed).isEmpty();
  }

  @Test
  void lookingConnectsToNoFarEnd() throws Exception {
    try (ServerSocket far = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Scanner scanner = elsewhere(far.getLocalPort())) {
      FlowRecording told = new FlowRecording();
      scanner.flows(told);
      assertThat(told.of(Kind.FOREIGN_TABLE))
          .containsExactly(
              "db/schema:elsewhere/table:t IN 127.0.0.1:" + far.getLocalPort() + " inshore.loans");
      Asset found = Open.discover(scanner).asset("db/schema:elsewhere/table:t");
      assertThat(found.size()).isEqualTo(-1);
      assertThat(found.modified()).isNull();
      far.setSoTimeout(300);
      assertThatThrownBy(far::accept).isInstanceOf(SocketTimeoutException.class);
    } finally {
      execute(replica, "drop database elsewhere");
    }
  }

  @Test
  void aFarEndThatDoesNotAnswerCostsItsTableOnly() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    try (Scanner scanner = elsewhere(port);
        Connection connection = replica.connect()) {
      Recording found = Open.discover(scanner);
      ScanException e =
          catchThrowableOfType(
              ScanException.class,
              () -> scanner.read(found.asset("db/schema:elsewhere/table:t"), new Recording()));
      assertThat(e.category()).isEqualTo(Category.UNREACHABLE);
      assertThat(e.wording().en()).contains("1429").doesNotContain(SECRET);

      connection.setAutoCommit(false);
      FlowNotes notes = new FlowNotes(connection, () -> {});
      notes.ask("a", "b", () -> Sql.query(connection, "select * from elsewhere.t", row -> row));
      FlowRecording told = new FlowRecording();
      notes.tell(told);
      assertThat(told.failed).containsOnlyKeys("a");
      assertThat(told.text()).doesNotContain(SECRET, "flow_link");
    } finally {
      execute(replica, "drop database elsewhere");
    }
  }

  @Test
  void aTableWhoseServerWasDroppedIsElsewhereAllTheSame() throws Exception {
    try (Scanner scanner = elsewhere(1)) {
      execute(
          replica,
          server("gone", "127.0.0.1", source.port()),
          "create table elsewhere.orphan (id int) engine = federated connection = 'gone/loans'",
          "drop server gone",
          "flush tables");
      FlowRecording told = new FlowRecording();
      scanner.flows(told);

      assertThat(told.of(Kind.FOREIGN_TABLE))
          .contains("db/schema:elsewhere/table:orphan IN <FEDERATED>:0 null")
          .hasSize(2);
      assertThat(told.failed).containsOnlyKeys("SHOW CREATE TABLE `elsewhere`.`orphan`");
      assertThat(told.text()).doesNotContain(SECRET, "flow_link");
    } finally {
      execute(replica, "drop database elsewhere");
    }
  }

  /** A database of the replica with one table, which is at a port of this machine. */
  private static Scanner elsewhere(int port) throws Exception {
    execute(
        replica,
        "create database elsewhere",
        "create table elsewhere.t (id int) engine = federated connection = 'mysql://flow_link:"
            + SECRET
            + "@127.0.0.1:"
            + port
            + "/inshore/loans'");
    return Open.scanner(
        replica.url().replaceAll("/inshore$", "/elsewhere"),
        replica.password(),
        Map.of(),
        Limits.DEFAULT);
  }

  @Test
  void tablesAreReadWithTheirComments() throws Exception {
    try (Scanner scanner =
        Open.scanner(source.url(), source.password(), Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, "db/schema:inshore/table:客户");

      assertThat(read.cells("证件号")).containsExactly(RESIDENT_ID);
      assertThat(read.columns().getLast().comment()).isEqualTo("身份证号码");
      assertThat(read.texts).containsExactly("客户信息表");
    }
  }

  @Test
  void federatedTablesAreReadAndSayTheirEngine() throws Exception {
    try (Scanner scanner =
        Open.scanner(replica.url(), replica.password(), Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      for (String table : List.of("by_url", "by_server")) {
        String place = "db/schema:inshore/table:" + table;
        assertThat(found.asset(place).kind()).isEqualTo("foreign-table");
        Recording read = Open.read(scanner, found, place);
        assertThat(read.cells("id_no")).containsExactly(RESIDENT_ID);
        assertThat(read.cells("note")).containsExactly("甲");
        assertThat(read.notes).singleElement().asString().contains("FEDERATED");
      }
    }
  }
}
