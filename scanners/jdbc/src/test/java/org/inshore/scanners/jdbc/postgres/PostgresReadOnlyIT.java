package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.Test;

/** A source is not written to, even where it is its own views that write and the account may. */
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
}
