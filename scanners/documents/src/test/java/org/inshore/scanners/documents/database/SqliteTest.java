package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.database.sqlite.SqliteExtractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Databases that SQLite itself wrote, read without it. */
class SqliteTest {
  private static final String TYPE = "application/vnd.sqlite3";

  @TempDir Path folder;

  private interface Work {
    void run(Connection connection) throws Exception;
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source.getConnection();
  }

  private byte[] database(Work work, String... pragmas) throws Exception {
    Path file = folder.resolve("a.db");
    Files.deleteIfExists(file);
    try (Connection connection = connect(file)) {
      try (Statement statement = connection.createStatement()) {
        for (String pragma : pragmas) {
          statement.execute("PRAGMA " + pragma);
        }
        statement.execute("PRAGMA synchronous=OFF");
        statement.execute("PRAGMA secure_delete=OFF");
      }
      connection.setAutoCommit(false);
      work.run(connection);
      connection.commit();
    }
    return Files.readAllBytes(file);
  }

  private static void execute(Connection connection, String... statements) throws Exception {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The type of a text of 19 bytes is the character 3, right before the first value. */
  @Test
  void aHeadersLastByteIsNoDigitOfTheValueBehindIt() throws Exception {
    byte[] bytes =
        database(
            connection -> {
              execute(connection, "CREATE TABLE t (no TEXT, kind TEXT, value TEXT)");
              for (int i = 0; i < 300; i++) {
                execute(
                    connection,
                    "INSERT INTO t VALUES ('80000%05d', 'EML', 'someone@example.com')".formatted(i),
                    "INSERT INTO t VALUES ('80000%05d', 'MOB', '139000%05d')".formatted(i, i));
              }
            });
    Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
    assertThat(read.texts).doesNotContainKey(Recorded.PLACE + "/part:rest");
  }

  @Test
  void readsTablesUnderTheirColumns() throws Exception {
    byte[] bytes =
        database(
            connection ->
                execute(
                    connection,
                    "CREATE TABLE 客户 (id INTEGER PRIMARY KEY, \"姓名\" TEXT, [card no] NUMERIC,"
                        + " v TEXT GENERATED ALWAYS AS (姓名 || 'x') VIRTUAL, 余额 REAL,"
                        + " CHECK (余额 > 0))",
                    "INSERT INTO 客户 VALUES (7, '某甲', 6222021234567890128, 1.5)",
                    "CREATE TABLE k (a TEXT, b TEXT, c TEXT, PRIMARY KEY (c, b)) WITHOUT ROWID",
                    "INSERT INTO k VALUES ('A', 'B', 'C')",
                    "CREATE INDEX i ON k (a)"));
    Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
    assertThat(read.columns(0)).containsExactly("id", "姓名", "card no", "余额");
    assertThat(read.rows.get(0).location()).hasToString(Recorded.PLACE + "/table:客户");
    assertThat(read.rows.get(0).rows().getFirst().cells())
        .containsExactly("7", "某甲", "6222021234567890128", "1.5");
    assertThat(read.columns(1)).containsExactly("c", "b", "a");
    assertThat(read.rows.get(1).rows().getFirst().cells()).containsExactly("C", "B", "A");
    assertThat(read.failed).isEmpty();
    assertThat(read.text("/part:schema")).contains("CREATE INDEX i");
  }

  @Test
  void readsWhatEverSizesAndEncodingsThereAre() throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    for (String encoding : List.of("UTF-8", "UTF-16le", "UTF-16be")) {
      for (int page : new int[] {512, 4096, 65536}) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
          int length = i % 50 == 0 ? random.nextInt(30_000) : random.nextInt(60);
          values.add("值" + i + "x".repeat(length) + "终");
        }
        byte[] bytes =
            database(
                connection -> {
                  execute(connection, "CREATE TABLE t(a,b)");
                  try (PreparedStatement insert =
                      connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                    for (String value : values) {
                      insert.setString(1, value);
                      insert.setLong(2, value.length());
                      insert.execute();
                    }
                  }
                },
                "encoding='" + encoding + "'",
                "page_size=" + page);
        Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
        List<String> found = new ArrayList<>();
        read.rows.stream()
            .filter(batch -> batch.location().toString().endsWith("/table:t"))
            .forEach(batch -> batch.rows().forEach(row -> found.add(row.cells().getFirst())));
        assertThat(found).isEqualTo(values);
        assertThat(read.failed).isEmpty();
      }
    }
  }

  @Test
  void readsDeletedRowsAndDocumentsInCells() throws Exception {
    byte[] pdf = "%PDF-1.4 and so on".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes =
        database(
            connection -> {
              execute(
                  connection,
                  "CREATE TABLE gone(a)",
                  "INSERT INTO gone VALUES ('deleted 某乙')",
                  "CREATE TABLE d(name TEXT, body BLOB)",
                  "DROP TABLE gone");
              try (PreparedStatement insert =
                  connection.prepareStatement("INSERT INTO d VALUES (?, ?)")) {
                insert.setString(1, "a");
                insert.setBytes(2, pdf);
                insert.execute();
                insert.setString(1, "b");
                insert.setBytes(2, "某丙".getBytes(Charset.forName("GB18030")));
                insert.execute();
                insert.setString(1, "c");
                byte[] noise = new byte[99];
                new Random(1).nextBytes(noise);
                noise[0] = 0;
                insert.setBytes(2, noise);
                insert.execute();
              }
            });
    Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
    assertThat(read.allText()).contains("deleted 某乙").contains("[b, 某丙]");
    assertThat(read.binary("/table:d/entry:row 1 body.pdf")).isEqualTo(pdf);
    assertThat(read.failure("/table:d/part:binary").wording().en()).startsWith("1 binary");
  }

  /** Of a dropped table the list of free pages takes one page's head, not its rows. */
  @ParameterizedTest
  @ValueSource(ints = {3, 50, 700})
  void readsTheRowsOfADroppedTable(int count) throws Exception {
    byte[] bytes =
        database(
            connection -> {
              execute(
                  connection,
                  "PRAGMA secure_delete = OFF",
                  "CREATE TABLE kept(a TEXT)",
                  "CREATE TABLE gone(name TEXT, id TEXT, phone TEXT, card TEXT)");
              for (int i = 0; i < count; i++) {
                execute(
                    connection,
                    "INSERT INTO gone VALUES ('某甲', '%d', '%d', '%d')"
                        .formatted(
                            110101190000000000L + i, 13800000000L + i, 62220200000000000L + i));
              }
              execute(connection, "DROP TABLE gone");
            });
    Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
    List<String> cells = new ArrayList<>();
    read.rows.forEach(batch -> batch.rows().forEach(row -> cells.addAll(row.cells())));
    for (int i = 0; i < count; i++) {
      assertThat(cells)
          .contains(String.valueOf(110101190000000000L + i), String.valueOf(13800000000L + i));
    }
  }

  /**
   * Rows deleted one by one, in drawn orders: SQLite joins what is free, or writes links into it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"id INTEGER PRIMARY KEY, ", "", "no TEXT PRIMARY KEY, "})
  void readsDeletedRowsThatStillStandInTheirPages(String key) throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    int lost = 0;
    int missed = 0;
    int found = 0;
    for (int round = 0; round < 20; round++) {
      List<String> gone = new ArrayList<>();
      int kept = random.nextInt(1, 40);
      byte[] bytes =
          database(
              connection -> {
                execute(connection, "CREATE TABLE t (" + key + "name TEXT, phone TEXT, card TEXT)");
                String sql = "INSERT INTO t VALUES (" + (key.isEmpty() ? "" : "?, ") + "?, ?, ?)";
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                  for (int i = 0; i < 300; i++) {
                    int at = 1;
                    if (!key.isEmpty()) {
                      insert.setString(at++, String.valueOf(1000 + i));
                    }
                    insert.setString(at++, "某".repeat(random.nextInt(4)));
                    insert.setString(at++, "138" + (10_000_000 + i));
                    insert.setString(
                        at, random.nextBoolean() ? "62220212345" + (10_000 + i) : null);
                    insert.execute();
                  }
                }
                for (int i = 0; i < 300; i++) {
                  int row = random.nextInt(300);
                  if (row % kept != 0) {
                    String phone = "138" + (10_000_000 + row);
                    execute(connection, "DELETE FROM t WHERE phone = '" + phone + "'");
                    gone.add(phone);
                  }
                }
              });
      Recorded read = Recorded.of(new SqliteExtractor(), TYPE, bytes);
      assertThat(read.failed).isEmpty();
      List<String> cells = new ArrayList<>();
      read.rows.forEach(batch -> batch.rows().forEach(row -> cells.addAll(row.cells())));
      String all = read.allText();
      String stored = new String(bytes, StandardCharsets.ISO_8859_1);
      for (String phone : gone) {
        missed += stored.contains(phone) && !all.contains(phone) ? 1 : 0;
        found++;
        lost += stored.contains(phone) && !cells.contains(phone) ? 1 : 0;
      }
    }
    // What is no cell of its own, since others stand over its begin, is text.
    assertThat(lost).isLessThan(found / 3);
    // A begin that was written over several times may be cut at the wrong place.
    assertThat(missed).isLessThan(found / 100);
  }

  @Test
  void readsTheLogBesideADatabase() throws Exception {
    Path file = folder.resolve("w.db");
    byte[] log;
    try (Connection connection = connect(file)) {
      execute(
          connection,
          "PRAGMA journal_mode=WAL",
          "CREATE TABLE t(a, b)",
          "INSERT INTO t VALUES ('某丁', '" + "long".repeat(3_000) + "终')");
      log = Files.readAllBytes(folder.resolve("w.db-wal"));
    }
    Recorded read = Recorded.of(new SqliteExtractor(), "application/vnd.sqlite3-wal", log);
    assertThat(read.allText()).contains("某丁").contains("longlong终");
  }

  @Test
  void survivesLinksThatGoInCircles() throws Exception {
    byte[] bytes =
        database(
            connection -> {
              execute(connection, "CREATE TABLE t(a)");
              for (int i = 0; i < 400; i++) {
                execute(connection, "INSERT INTO t VALUES ('" + "v".repeat(i * 3) + "')");
              }
            },
            "page_size=512");
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    for (int round = 0; round < 300; round++) {
      byte[] broken = bytes.clone();
      for (int i = 0; i < 1 + round % 40; i++) {
        broken[100 + random.nextInt(bytes.length - 100)] = (byte) random.nextInt(4);
      }
      try {
        Recorded.of(new SqliteExtractor(), TYPE, broken);
        Recorded.of(
            new SqliteExtractor(), TYPE, Arrays.copyOf(broken, random.nextInt(broken.length)));
      } catch (ScanException e) {
        assertThat(e.wording().zh()).isNotBlank();
      }
    }
  }

  @Test
  void saysWhatIsCutOff() throws Exception {
    byte[] bytes =
        database(
            connection -> {
              execute(connection, "CREATE TABLE t(a)");
              for (int i = 0; i < 100; i++) {
                execute(connection, "INSERT INTO t VALUES ('value " + i + "v".repeat(90) + "')");
              }
            },
            "page_size=512");
    Recorded read = new Recorded();
    try {
      read.extract(
          new SqliteExtractor(), TYPE, Arrays.copyOf(bytes, bytes.length / 2), Limits.DEFAULT);
    } catch (ScanException e) {
      assertThat(read.allText()).contains("value 0");
      return;
    }
    assertThat(read.failed).isNotEmpty();
  }
}
