package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.Samples;
import org.inshore.scanners.jdbc.Slices;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresSamplingIT extends PostgresFixture {
  private static final String AT = IN + "public/table:";

  @BeforeAll
  static void tables() throws Exception {
    execute(
        // What is marked lies together, on the last pages; rows are of very different length.
        "create table narrow_rows (id int, mark int)",
        "insert into narrow_rows select i, (i > 198000)::int from generate_series(1, 200000) i",
        "create table clustered (id int, mark int, v text)",
        "insert into clustered select i, (i > 98000)::int,"
            + " repeat('x', case when i % 1000 < 10 then 3000 else i % 300 end)"
            + " from generate_series(1, 100000) i",
        // Gaps on all pages, changed rows, and statistics from before that.
        "create table changed (id int, mark int, v text)",
        "insert into changed select i, 0, repeat('x', 60) from generate_series(1, 200000) i",
        "analyze changed",
        "delete from changed where id % 3 > 0 and id <= 100000",
        "update changed set mark = 1 where id > 195000",
        "create table split (id int, mark int) partition by range (id)",
        "create table split_1 partition of split for values from (1) to (90001)",
        "create table split_2 partition of split for values from (90001) to (100001)",
        "insert into split select i, (i > 99000)::int from generate_series(1, 100000) i",
        "create materialized view stored as select id, mark from clustered",
        "create view shown as select id, mark from clustered");
  }

  private static void check(String table, long all, long highest, long marked, int rows)
      throws Exception {
    Samples.check(limits -> open(Map.of(), limits), AT + table, all, highest, marked, rows);
  }

  @Test
  void cutsTablesByTheirPages() throws Exception {
    for (String table : new String[] {"narrow_rows", "clustered", "changed", "split", "stored"}) {
      Slices.check(server.url(), server.password(), AT + table, 9_000, 4);
    }
    Slices.checkWhole(server.url(), server.password(), AT + "shown", 1_000);
    Slices.checkWhole(server.url(), server.password(), AT + "clustered", 0);
  }

  @Test
  void rightsBeyondReadingAreTold() throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create user teller password 'teller-7' createdb");
      statement.execute("grant select, update on narrow_rows to teller");
    }
    String login = AT.substring(0, AT.indexOf('/')) + "/login:*";
    String url = server.url().replaceFirst("//[^@]*@", "//teller@");
    try (Scanner scanner = Open.scanner(url, "teller-7", Map.of(), Limits.DEFAULT)) {
      Map<String, String> told = Open.discover(scanner).skipped;
      assertThat(told.get(login))
          .contains("needs: CREATEDB; may write to 1 table or view.", "may only read");
    }
    try (Scanner scanner = open(Map.of(), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).skipped).doesNotContainKey(login);
    }
  }

  @Test
  void drawsRowsOneByOneWhereverTheyLie() throws Exception {
    check("narrow_rows", 200_000, 200_000, 2_000, 300);
    // Few rows of many pages go by address, many rows by a walk through the table.
    check("clustered", 100_000, 100_000, 2_000, 40);
    check("clustered", 100_000, 100_000, 2_000, 2_000);
    check("stored", 100_000, 100_000, 2_000, 500);
    check("split", 100_000, 100_000, 1_000, 500);
  }

  @Test
  void countsNoRowTwiceThatWasChangedAndNoneThatIsGone() throws Exception {
    Recording read = Samples.read(limits -> open(Map.of(), limits), AT + "changed", 4_000, 7);

    assertThat(read.cells("id")).hasSizeBetween(3_000, 5_000).doesNotHaveDuplicates();
    assertThat(read.cells("id"))
        .noneMatch(
            id ->
                Integer.parseInt(String.valueOf(id)) <= 100_000
                    && Integer.parseInt(String.valueOf(id)) % 3 > 0);
    // 33,334 of 133,334 rows are of the first half of the numbers, 5,000 were changed.
    assertThat(share(read, "id", id -> id <= 100_000)).isBetween(0.2, 0.3);
    assertThat(share(read, "mark", mark -> mark == 1)).isBetween(0.02, 0.06);
  }

  private static double share(Recording read, String column, IntPredicate such) {
    return read.cells(column).stream()
            .mapToInt(cell -> Integer.parseInt(String.valueOf(cell)))
            .filter(such)
            .count()
        / (double) read.rows().size();
  }

  @Test
  void readsWholeWhatIsSmallOrNotStoredAndSaysSo() throws Exception {
    try (var scanner = open(Map.of(), Samples.limits(1_000, 3))) {
      Recording found = Open.discover(scanner);
      Recording small = Open.read(scanner, found, AT + "parted");
      assertThat(small.rows()).hasSize(2);
      assertThat(small.failed).isEmpty();
      assertThat(small.notes).isEmpty();
      assertThat(Open.read(scanner, found, AT + "empty_table").failed).isEmpty();
      assertThat(Open.read(scanner, found, AT + "wide").rows()).hasSize(300);
      Recording view = Open.read(scanner, found, AT + "shown");
      assertThat(view.rows()).hasSize(100_000);
      assertThat(view.failed).isEmpty();
      assertThat(view.notes).singleElement().asString().contains("not stored here");
      assertThat(Open.read(scanner, found, AT + "remote").notes)
          .anyMatch(note -> note.contains("not stored here"));
    }
  }

  /** {@code -Dinshore.sampled-rows=N} makes the table larger. */
  @Test
  void touchesFewPagesOfALargeTable() throws Exception {
    long rows = Long.getLong("inshore.sampled-rows", 300_000);
    execute(
        "create table large_rows (id bigint, v text)",
        "insert into large_rows select i, repeat('x', 90) from generate_series(1, " + rows + ") i");
    Recording found;
    try (var scanner = open()) {
      found = Open.discover(scanner);
    }
    long before = pages("large_rows");
    long asked = Math.max(100, rows / 5000);
    long start = System.nanoTime();
    try (var scanner = open(Map.of(), Samples.limits(asked, 1))) {
      assertThat(Open.read(scanner, found, AT + "large_rows").rows().size())
          .isBetween((int) asked / 2, (int) asked * 2);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    long touched = pages("large_rows") - before;
    long all = Long.parseLong(number("select pg_relation_size('large_rows') / 8192"));
    System.out.printf(
        "%,d of %,d rows in %,d ms: %,d of %,d pages%n", asked, rows, millis, touched, all);
    assertThat(touched).isLessThan(all / 2);
  }

  /** Pages of a table that were asked for; the server counts them when a session ends. */
  private static long pages(String table) throws Exception {
    Thread.sleep(300);
    return Long.parseLong(
        number(
            "select coalesce(heap_blks_read + heap_blks_hit, 0) from pg_statio_user_tables"
                + " where relname = '"
                + table
                + "'"));
  }

  private static String number(String sql) throws Exception {
    try (var connection = server.connect()) {
      return Sql.query(connection, sql, row -> row.getString(1)).getFirst();
    }
  }

  @Test
  void followsTheSettingsOfSourceAndTable() throws Exception {
    Map<String, Object> sampling =
        Map.of(
            "rows",
            200,
            "tables",
            List.of(
                Map.of("names", List.of("public.split"), "mode", "full"),
                Map.of("names", List.of("clus*"), "rows", 3_000)));
    try (var scanner = open(Map.of("sampling", sampling), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(Open.read(scanner, found, AT + "split").rows()).hasSize(100_000);
      assertThat(Open.read(scanner, found, AT + "clustered").rows()).hasSizeBetween(2_500, 3_600);
      assertThat(Open.read(scanner, found, AT + "narrow_rows").rows()).hasSizeBetween(100, 400);
    }
    try (var scanner = open(Map.of("sampling", Map.of("mode", "full")), Samples.limits(50, 1))) {
      assertThat(Open.read(scanner, Open.discover(scanner), AT + "split").rows()).hasSize(100_000);
    }
  }
}
