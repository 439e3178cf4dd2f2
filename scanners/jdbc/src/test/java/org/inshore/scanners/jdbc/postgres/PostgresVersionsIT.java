package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.scanners.jdbc.Open;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;

/**
 * A server that forgot its counters counts anew: a table whose rows were changed meanwhile may come
 * to the same counts, and has another version nonetheless.
 */
class PostgresVersionsIT {
  private static final String TABLE = "db/database:inshore/schema:public/table:t";

  private static void execute(EmbeddedPostgresServer server, String... statements)
      throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      // The server counts what a session did within a minute, or when told.
      statement.execute("select pg_stat_force_next_flush()");
    }
  }

  private static String version(EmbeddedPostgresServer server) throws Exception {
    try (Scanner scanner =
        Open.scanner(server.url(), server.password(), Map.of(), Limits.DEFAULT)) {
      AssetVersion version = Open.discover(scanner).asset(TABLE).version();
      return Objects.requireNonNull(version).value();
    }
  }

  @Test
  void anotherOneAfterTheCountersWereReset() throws Exception {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start()) {
      execute(server, "create table t (v text)", "insert into t values ('a'), ('b')");
      List<String> versions = new ArrayList<>(List.of(version(server)));
      assertThat(version(server)).isEqualTo(versions.getFirst());
      List<String> resets =
          List.of(
              "select pg_stat_reset()",
              "select pg_stat_reset_single_table_counters('t'::regclass)");
      for (String reset : resets) {
        execute(server, reset, "insert into t values ('c'), ('d')");
        versions.add(version(server));
      }
      execute(server, "checkpoint"); // what is not written yet is lost with the server
      server.crash();
      execute(server, "insert into t values ('e'), ('f')");
      versions.add(version(server));
      assertThat(versions).doesNotHaveDuplicates();
      assertThat(version(server)).isEqualTo(versions.getLast());
    }
  }

  /** None of these counts as a change of a row, but for the last, which gives as many as before. */
  @Test
  void anotherOneWhereRowsShowOtherValues() throws Exception {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start()) {
      execute(
          server,
          "create type state as enum ('a', 'b')",
          "create domain few as state",
          "create table t (v state, w state[], x few, y text,"
              + " z text generated always as ('1' || y) virtual)",
          "insert into t values ('a', '{b}', 'b', 'y')");
      List<String> versions = new ArrayList<>(List.of(version(server)));
      List<String> changes =
          List.of(
              "alter type state rename value 'b' to 'c'",
              "alter table t alter column z set expression as ('2' || y)",
              "comment on column t.y is 'name'",
              "alter table t rename column y to name",
              "vacuum full t",
              "alter table t add column more text default 'x'",
              "truncate t",
              "insert into t values ('a', '{c}', 'c', 'z')");
      for (String change : changes) {
        execute(server, change);
        versions.add(version(server));
      }
      assertThat(versions).doesNotHaveDuplicates();
      execute(server, "analyze t");
      assertThat(version(server)).isEqualTo(versions.getLast());
    }
  }
}
