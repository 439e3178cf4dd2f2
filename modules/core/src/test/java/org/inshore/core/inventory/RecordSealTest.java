package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.inshore.core.inventory.store.RecordSeal;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.key.OperatorKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each change of any record of what a scan found breaks the seal, whoever made it. */
class RecordSealTest {
  /** What is carried over from an earlier scan, and what tells whether it may be. */
  private static final List<String> CARRIED =
      List.of(
          "run",
          "source",
          "asset_type",
          "asset_entry",
          "wording",
          "readers",
          "finding",
          "named_column",
          "column_rule",
          "person_batch",
          "person_sensitive",
          "person_link",
          "content_block",
          "sealed_secret",
          "flow");

  @TempDir Path folder;
  private Path written;
  private OperatorKey key;

  @BeforeEach
  void write() throws Exception {
    ReleasedInventory.main(new String[] {folder.resolve("released").toString()});
    key = OperatorKey.open(folder.resolve("released/key"));
    written = folder.resolve("written.db");
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("released/inventory.db.gz")))) {
      Files.copy(in, written);
    }
  }

  private boolean holds(String... changes) throws Exception {
    Path scan = Files.createDirectories(folder.resolve("scan"));
    Path file = scan.resolve(Store.FILE);
    Files.copy(written, file, StandardCopyOption.REPLACE_EXISTING);
    try (Connection inventory = connection(file);
        Statement statement = inventory.createStatement()) {
      for (String change : changes) {
        assertThat(statement.executeUpdate(change)).as(change).isPositive();
      }
    }
    try (Session session = Store.open(scan)) {
      return RecordSeal.holds(session, key.sealer());
    }
  }

  private static Connection connection(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection inventory = connection(written);
        Statement statement = inventory.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  @Test
  void holdsAsLongAsNothingChanges() throws Exception {
    assertThat(holds()).isTrue();
  }

  @Test
  void whatFollowsFromRecordsIsNotSealed() throws Exception {
    assertThat(holds("DELETE FROM violation")).isTrue();
  }

  @Test
  void breaksWithEachColumnOfEachTable() throws Exception {
    for (String table : CARRIED) {
      for (String column : columns(table)) {
        String change =
            "UPDATE OR IGNORE %1$s SET %2$s = CASE WHEN typeof(%2$s) IN ('integer', 'real')"
                    .formatted(table, column)
                + " THEN %1$s + 7001 ELSE IFNULL(%1$s, '') || 'x' END".formatted(column);
        assertThat(holds(change)).as(change).isFalse();
      }
    }
  }

  @Test
  void breaksWithRowsThatGo() throws Exception {
    for (String table : CARRIED) {
      String change = "DELETE FROM " + table;
      assertThat(holds(change)).as(change).isFalse();
    }
  }

  @Test
  void breaksWithRowsThatCome() throws Exception {
    assertThat(holds("INSERT INTO wording VALUES (9001, '新', 'new')")).isFalse();
  }

  @Test
  void isNeitherTakenAwayNorMadeWithoutTheKey() throws Exception {
    assertThat(holds("DELETE FROM record_seal")).isFalse();
    assertThat(holds("UPDATE record_seal SET sealed = x'00'")).isFalse();
  }

  /** Assets of a folder are added at once, and then changed or followed by others like all. */
  @Test
  void countsEachOfTheAssetsThatAreAddedTogether() throws Exception {
    Path scan = folder.resolve("together");
    String asset =
        "INSERT INTO asset_entry (source_no, location, place_hash, type_no, size, outcome)";
    try (Session session = Store.create(scan)) {
      RecordSeal.begin(session, key.sealer());
      session.update(asset + " VALUES (1, 'hk/path:first', 1, 1, 7, 'FAILED')");
      assertThat(
              session.append(
                  asset
                      + " SELECT 1, 'hk/path:' || char(value), value, 1, ?, 'SCANNED'"
                      + " FROM json_each('[10, 34, 39, 91, 201, 20013]')",
                  30))
          .isEqualTo(6);
      assertThat(session.append(asset + " SELECT 1, 'no', 1, 1, 1, 'SCANNED' WHERE 0")).isZero();
      session.update(asset + " VALUES (1, 'hk/path:last', 1, 1, 7, 'SCANNED')");
      session.update("UPDATE asset_entry SET units = 3 WHERE id = 4");
      session.update("DELETE FROM asset_entry WHERE id = 5");
      session.commit();
    }
    try (Session session = Store.open(scan)) {
      assertThat(RecordSeal.holds(session, key.sealer())).isTrue();
    }
    try (Connection inventory = connection(scan.resolve(Store.FILE));
        Statement statement = inventory.createStatement()) {
      statement.executeUpdate("UPDATE asset_entry SET size = 31 WHERE id = 3");
    }
    try (Session session = Store.open(scan)) {
      assertThat(RecordSeal.holds(session, key.sealer())).isFalse();
    }
  }

  /** A row that takes the place of another one is one row, also in the sum. */
  @Test
  void countsWhatIsWrittenTwiceOnce() throws Exception {
    Path scan = folder.resolve("twice");
    try (InventoryWriter writer =
        InventoryWriter.create(
            scan,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(key.sealer()))) {
      writer.source(Fixture.source("hk"), Fixture.HONG_KONG);
      writer.located("hk", Fixture.UNKNOWN);
      writer.asset(Fixture.scanned(Fixture.file("hk", "a")));
      writer.blocks(Fixture.file("hk", "a"), new long[] {3, 2});
      writer.blocks(Fixture.file("hk", "a"), new long[] {5, 4});
      writer.created(Fixture.file("hk", "a"), Fixture.STARTED);
      writer.created(Fixture.file("hk", "a"), Fixture.ENDED);
    }
    // Closed and not finished, as after a kill.
    try (Session session = Store.open(scan)) {
      assertThat(RecordSeal.holds(session, key.sealer())).isTrue();
      assertThat(RecordSeal.holds(session, OperatorKey.open(folder.resolve("other-key")).sealer()))
          .isFalse();
    }
  }
}
