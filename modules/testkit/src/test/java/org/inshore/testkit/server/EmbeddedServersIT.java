package org.inshore.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {
  @Test
  void postgresqlChecksPasswordsAndEnds() throws Exception {
    check(EmbeddedPostgresServer.start(), "jdbc:postgresql");
  }

  @Test
  void mariadbChecksPasswordsAndEnds() throws Exception {
    check(EmbeddedMariadbServer.start(), "jdbc:mysql");
  }

  @Test
  void mysqlChecksPasswordsAndEnds() throws Exception {
    String reason = EmbeddedMysqlServer.unavailable();
    assumeTrue(reason == null, reason);

    check(EmbeddedMysqlServer.start(List.of()), "jdbc:mysql");
  }

  @Test
  void mariadbKeepsItsDataInTheFolderGiven(@TempDir Path folder) throws Exception {
    EmbeddedMariadbServer server = EmbeddedMariadbServer.start(folder, "crm");
    try (server) {
      assertThat(server.url()).matches("mysql://inshore_scan@127\\.0\\.0\\.1:\\d+/crm");
    }
    assertThat(folder.resolve("data")).isDirectory();
    assertThat(folder.resolve("data").resolve("accounts.sql")).doesNotExist();
  }

  private static void check(EmbeddedServer server, String scheme) throws SQLException {
    ProcessHandle process = server.process();
    try (server) {
      assertThat(process.isAlive()).isTrue();
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table 客户 (姓名 varchar(20))");
        statement.execute("insert into 客户 values ('甲')");
      }
      String url = scheme + "://127.0.0.1:" + server.port() + "/" + server.database();
      try (Connection connection =
              DriverManager.getConnection(url, server.user(), server.password());
          Statement statement = connection.createStatement()) {
        try (ResultSet rows = statement.executeQuery("select 姓名 from 客户")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo("甲");
        }
        assertThatThrownBy(() -> statement.execute("insert into 客户 values ('乙')"))
            .isInstanceOf(SQLException.class);
      }
      assertThatThrownBy(() -> DriverManager.getConnection(url, server.user(), "wrong"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
          .isInstanceOf(SQLException.class);
    }
    server.close();
    assertThat(process.isAlive()).isFalse();
  }
}
