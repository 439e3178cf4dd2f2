package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.Samples;
import org.inshore.scanners.jdbc.Slices;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MariadbSamplingIT {
  private static final String AT = "db/schema:inshore/table:";

  private static EmbeddedMariadbServer server = none();

  // The server is there before any test and ends after them.
  @SuppressWarnings("NullAway")
  private static EmbeddedMariadbServer none() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedMariadbServer.start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql :
          new String[] {
            // Marked rows lie together at the end.
            "create table keyed (id int primary key, mark int, v varchar(100))",
            "insert into keyed select seq, seq > 98000, repeat('x', seq % 90) from seq_1_to_100000",
            // Keys with gaps, from far below zero.
            "create table gaps (k bigint primary key, id int, mark int)",
            "insert into gaps select cast(seq as signed) * 7 - 90000000000, seq, seq > 49000 from"
                + " seq_1_to_50000",
            // Keys too far apart.
            "create table flakes (k bigint unsigned primary key, id int, mark int)",
            "insert into flakes select 18000000000000000000 + seq * 4000000000, seq, seq > 49000"
                + " from seq_1_to_50000",
            // A key of two columns, and none.
            "create table pairs (a int, id int, mark int, primary key (a, id))",
            "insert into pairs select seq % 3, seq, seq > 49000 from seq_1_to_50000",
            "create table keyless (id int, mark int) partition by hash (id) partitions 3",
            "insert into keyless select seq, seq > 49000 from seq_1_to_50000",
            "create table few (id int primary key)",
            "insert into few select seq from seq_1_to_800",
            "create view shown as select * from keyed",
            // Several versions of a row have one key.
            "create table history (id int primary key, mark int) with system versioning",
            "insert into history select seq, 0 from seq_1_to_5000",
            "update history set mark = 1",
            "analyze table keyed, gaps, flakes, pairs, keyless, history"
          }) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Samples.Opener opener() {
    return limits -> Open.scanner(server.url(), server.password(), Map.of(), limits);
  }

  @Test
  void cutsTablesByTheirKey() throws Exception {
    Slices.check(server.url(), server.password(), AT + "keyed", 7_000, 8);
    Slices.check(server.url(), server.password(), AT + "gaps", 9_000, 4);
    Slices.check(server.url(), server.password(), AT + "flakes", 9_000, 4);
    for (String table : new String[] {"pairs", "keyless", "few", "shown"}) {
      Slices.checkWhole(server.url(), server.password(), AT + table, 1_000);
    }
  }

  @Test
  void drawsRowsOneByOneWithAnyKeyOrNone() throws Exception {
    Samples.check(opener(), AT + "keyed", 100_000, 100_000, 2_000, 500);
    for (String table : new String[] {"gaps", "flakes", "pairs", "keyless"}) {
      Samples.check(opener(), AT + table, 50_000, 50_000, 1_000, 500);
    }
  }

  @Test
  void readsWholeWhatIsSmallOrNotStored() throws Exception {
    Recording few = Samples.read(opener(), AT + "few", 1_000, 5);
    assertThat(few.rows()).hasSize(800);
    assertThat(few.failed).isEmpty();
    Recording view = Samples.read(opener(), AT + "shown", 1_000, 5);
    assertThat(view.rows()).hasSize(100_000);
    assertThat(view.notes).singleElement().asString().contains("not stored here");
  }

  @Test
  void drawsVersionsOfARowApart() throws Exception {
    Recording read = Samples.read(opener(), AT + "history", 1_000, 5);
    long changed = read.cells("mark").stream().filter("1"::equals).count();
    assertThat(changed)
        .isBetween((long) (0.4 * read.rows().size()), (long) (0.6 * read.rows().size()));
    assertThat(read.cells("id").stream().distinct().count())
        .isGreaterThan(read.rows().size() * 8L / 10);
  }
}
