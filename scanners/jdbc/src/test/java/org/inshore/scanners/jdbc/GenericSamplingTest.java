package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.SlicePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples by metadata and standard statements alone, on SQLite. */
class GenericSamplingTest {
  @TempDir private Path folder;

  private Samples.Opener opener(String... statements) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("部分.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return limits -> Open.scanner(url, "", Map.of(), limits);
  }

  private static String numbers(int last) {
    return " with recursive n(i) as (select 1 union all select i + 1 from n where i < "
        + last
        + ") select ";
  }

  @Test
  void drawsRowsByKey() throws Exception {
    Samples.Opener opener =
        opener(
            "create table t (id integer primary key, mark int)",
            "insert into t" + numbers(30_000) + "i, i > 29400 from n",
            "create table \"g\"\"aps\" (\"k\"\"\" integer primary key, id int, mark int)",
            "insert into \"g\"\"aps\"" + numbers(30_000) + "i * i / 5000 + i, i, i > 29400 from n");

    Samples.check(opener, "db/table:t", 30_000, 30_000, 600, 400);
    Samples.check(opener, "db/table:g\"aps", 30_000, 30_000, 600, 400);
  }

  @Test
  void cutsTablesByTheirKey() throws Exception {
    opener(
        "create table t (id integer primary key, mark int)",
        "insert into t" + numbers(30_000) + "i * 3 - 20000, i > 29400 from n",
        "create table words (id text primary key)",
        "insert into words" + numbers(3_000) + "'w' || i from n",
        "create table far (id integer primary key)",
        "insert into far values (1), (100000000)");
    String url = "jdbc:sqlite:" + folder.resolve("部分.db");

    Slices.check(url, "", "db/table:t", 1_000, 30);
    Slices.checkWhole(url, "", "db/table:words", 100);
    Slices.checkWhole(url, "", "db/table:far", 100);
    Slices.checkWhole(url, "", "db/table:t", 0);
  }

  @Test
  void aSliceThatIsReadSlowlyIsReadInSeveralTransactionsAndNotCutShort() throws Exception {
    opener(
        "create table t (id integer primary key)", "insert into t" + numbers(16_000) + "i from n");
    Map<String, Object> settings = Map.of("slice-rows", 8_000, "connections", 2, "snapshot", "1s");
    try (Scanner scanner =
        Open.scanner("jdbc:sqlite:" + folder.resolve("部分.db"), "", settings, Limits.DEFAULT)) {
      Asset asset = Open.discover(scanner).asset("db/table:t");
      Recording slow =
          new Recording() {
            @Override
            public void content(Content one) throws ScanException, InterruptedException {
              Thread.sleep(100);
              super.content(one);
            }
          };
      SlicePlan plan = scanner.slices(asset);
      assertThat(plan.slices()).hasSize(2);
      // Some 16 batches of 500 rows at 100 ms: more than a transaction may take.
      scanner.read(asset, plan.slices().getFirst(), slow);
      assertThat(slow.rows()).hasSize(8_000);
      assertThat(slow.rows().getLast().number()).isEqualTo(8_000);
      assertThat(slow.failed).isEmpty();
      assertThat(slow.notes).anyMatch(note -> note.contains("in several transactions"));
    }
  }

  @Test
  void readsWholeWhatHasNoSuchKeyAndSaysSo() throws Exception {
    Samples.Opener opener =
        opener(
            "create table none (id int)",
            "insert into none" + numbers(3_000) + "i from n",
            "create table words (id text primary key)",
            "insert into words" + numbers(3_000) + "'w' || i from n",
            "create table far (id integer primary key)",
            "insert into far" + numbers(3_000) + "i * 1000 from n",
            "create table few (id int)",
            "insert into few" + numbers(100) + "i from n");

    for (String table : new String[] {"none", "words", "far"}) {
      Recording read = Samples.read(opener, "db/table:" + table, 500, 1);
      assertThat(read.rows()).hasSize(3_000);
      assertThat(read.failed).isEmpty();
      assertThat(read.notes).singleElement().asString().contains("primary key of one column");
    }
    assertThat(Samples.read(opener, "db/table:few", 500, 1).notes).isEmpty();
  }
}
