package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.Test;

/**
 * A source is not written to, even where it is its own views that write and the account may; and
 * nothing of a scan outlives its transactions.
 */
class PostgresReadOnlyIT {
  @Test
  void aViewThatWritesCannotWhenItIsRead() throws Exception {
    try (EmbeddedServer server = EmbeddedPostgresServer.start();
        Connection administrator = server.connect();
        Statement statement = administrator.createStatement()) {
      statement.execute("create table public.written (id int)");
      statement.execute(
          "create function public.writes() returns int volatile security definer language sql as"
              + " 'insert into public.written values (1) returning id'");
      statement.execute("create view public.trap as select public.writes() as id");
      statement.execute("grant select on public.trap, public.written to public");

      try (Scanner scanner =
          Open.scanner(server.url(), server.password(), Map.of(), Limits.DEFAULT)) {
        Recording discovered = Open.discover(scanner);
        String trap =
            discovered.assets.keySet().stream()
                .filter(place -> place.endsWith(":trap"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> Open.read(scanner, discovered, trap))
            .isInstanceOf(ScanException.class);
      }

      try (ResultSet rows =
          statement.executeQuery("select count(*) as count from public.written")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong("count")).isZero();
      }
    }
  }

  /** A pool hands the connection to its next client after a transaction. */
  @Test
  void aSessionIsAsItWasWhenATransactionEnds() throws Exception {
    try (EmbeddedServer server = EmbeddedPostgresServer.start();
        Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + server.database(),
                server.user(),
                server.password())) {
      List<String> before = settings(connection);
      PostgresDialect dialect = new PostgresDialect(18);
      dialect.prepare(connection, Duration.ofSeconds(7), Duration.ofMinutes(2));
      dialect.begin(connection, Duration.ofSeconds(7), Duration.ofMinutes(2));
      assertThat(settings(connection))
          .containsExactly("on", "pg_catalog", "7s", "7s", "127s", "off");
      connection.rollback();
      connection.setReadOnly(false);
      assertThat(settings(connection)).isEqualTo(before);
    }
  }

  private static List<String> settings(Connection connection) throws Exception {
    return Sql.query(
            connection,
            """
            select concat_ws(',', current_setting('transaction_read_only'),
              current_setting('search_path'), current_setting('statement_timeout'),
              current_setting('lock_timeout'),
              current_setting('idle_in_transaction_session_timeout'),
              current_setting('default_transaction_read_only')) as settings
            """,
            row -> row.getString("settings"))
        .stream()
        .flatMap(all -> Stream.of(all.split(",", -1)))
        .toList();
  }
}
