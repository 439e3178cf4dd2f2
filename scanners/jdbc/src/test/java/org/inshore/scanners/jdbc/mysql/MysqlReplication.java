package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.inshore.scanners.jdbc.FlowRecording;
import org.inshore.testkit.server.EmbeddedMysqlServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A MySQL source and its replica, and tables of the FEDERATED engine. */
public abstract class MysqlReplication {
  static final String SECRET = "flow-secret-3";

  /** Nobody's who lives: of 1900. */
  static final String RESIDENT_ID = "110101190001010014";

  static @Nullable String unavailable;

  static EmbeddedMysqlServer source = none();

  static EmbeddedMysqlServer replica = none();

  // They are there before any test and end after them.
  @SuppressWarnings("NullAway")
  static EmbeddedMysqlServer none() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    unavailable = EmbeddedMysqlServer.unavailable();
    if (unavailable != null) {
      return;
    }
    source = EmbeddedMysqlServer.start(List.of("--server-id=1", "--log-bin=changes"));
    replica =
        EmbeddedMysqlServer.start(
            List.of("--server-id=2", "--report-host=replica.bank.example", "--report-port=3310"));
    execute(
        source,
        "create user flow_link@'127.0.0.1' identified by '" + SECRET + "'",
        "grant replication slave, select on *.* to flow_link@'127.0.0.1'",
        "create table loans (id int primary key, id_no varchar(20), note varchar(20))",
        "insert into loans values (1, '" + RESIDENT_ID + "', '甲')",
        "create table 客户 (姓名 varchar(20) comment '客户姓名', 证件号 varchar(20) comment '身份证号码')"
            + " comment '客户信息表'",
        "insert into 客户 values ('甲', '" + RESIDENT_ID + "')",
        "create user narrow@'127.0.0.1' identified by 'narrow-1'",
        "create user lister@'127.0.0.1' identified by 'lister-1'",
        "grant replication slave on *.* to lister@'127.0.0.1'");
    String loans = "(id int, id_no varchar(20), note varchar(20)) engine = federated connection = ";
    execute(
        replica,
        "create user narrow@'127.0.0.1' identified by 'narrow-1'",
        "create user selecting@'127.0.0.1' identified by 'selecting-1'",
        "grant select on *.* to selecting@'127.0.0.1'",
        server("hk", "127.0.0.1", source.port()),
        server("far", "10.65.0.9", 3307),
        "create table by_url "
            + loans
            + "'mysql://flow_link:"
            + SECRET
            + "@127.0.0.1:"
            + source.port()
            + "/inshore/loans'",
        "create table by_server " + loans + "'hk/loans'",
        "change master to master_host = '127.0.0.1', master_port = "
            + source.port()
            + ", get_master_public_key = 1, master_user = 'flow_link', master_password = '"
            + SECRET
            + "'",
        // Receives only: else the accounts of both become the same.
        "start slave io_thread");
    await();
  }

  /** Before each: so that every test that did not run is counted, with the reason. */
  @BeforeEach
  void skip() {
    assumeTrue(unavailable == null, unavailable);
  }

  static String server(String name, String host, int port) {
    return "create server %s foreign data wrapper mysql options (host '%s', port %d, database 'inshore', user 'flow_link', password '%s')"
        .formatted(name, host, port, SECRET);
  }

  @AfterAll
  static void stop() {
    for (EmbeddedMysqlServer server : new EmbeddedMysqlServer[] {replica, source}) {
      if (server != null) {
        server.close();
      }
    }
  }

  static void execute(EmbeddedMysqlServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static void await() throws Exception {
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

  static FlowRecording flows(EmbeddedMysqlServer server) throws Exception {
    return flows(server, server.user(), server.password());
  }

  static FlowRecording flows(EmbeddedMysqlServer server, String user, String password)
      throws Exception {
    FlowRecording told =
        FlowRecording.of("mysql://" + user + "@127.0.0.1:" + server.port(), password);
    assertThat(told.text()).doesNotContain(SECRET, "flow_link");
    return told;
  }
}
