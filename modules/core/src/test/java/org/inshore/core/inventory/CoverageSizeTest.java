package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageSizeTest {
  private static final int FILES = 20_000;
  private static final int MAX_BYTES = 300;
  private static final List<String> WORDS =
      List.of("report", "ledger", "branch-minutes", "客户服务", "invoice", "archive");
  private static final List<String> MEDIA_TYPES =
      List.of(
          "text/plain",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private static final List<Wording> NOTES =
      List.of(
          new Wording(
              "该文件没有说明字符编码，按最可能的编码读取；读法若有误，其中的内容可能未被认出",
              "the file does not say its character encoding and was read in the likeliest one; what"
                  + " it holds may not have been recognised if that was wrong"),
          new Wording("部分图片中的文字未能读取", "text in some of its pictures could not be read"));

  @TempDir private Path folder;

  /**
   * Ordinary files, and among a hundred of them seven with a long name, a deep path or a remark.
   */
  private static AssetEntry clean(int number) {
    String name = WORDS.get(number % WORDS.size()) + "-" + number + ".txt";
    String path = "division-" + number / 2_000 + "/branch-office-" + number / 50 + "/2026-11/";
    List<Wording> notes =
        switch (number % 100) {
          case 0, 1, 2 -> NOTES;
          case 3 -> List.of(new Wording(name + "：其他", name + ": else"), NOTES.getFirst());
          default -> number % 2 == 0 ? NOTES.subList(0, 1) : List.of();
        };
    switch (number % 100) {
      case 97 -> path = "a-folder-in-a-folder/".repeat(40);
      case 98 -> name = "超长文件名".repeat(16) + number + ".txt";
      case 99 -> name = "%/:\u0001 ".repeat(30) + number;
      default -> {}
    }
    Wording mode =
        new Wording("该机器上的所有账号（权限 rw-r--r--）", "every account of the machine (mode rw-r--r--)");
    return new AssetEntry(
        Location.of("share").append("path", path + name),
        "file",
        number * 7L,
        number % 50 == 0 ? null : Instant.ofEpochSecond(1_700_000_000L + number, number * 31L),
        number % 40 == 0 ? null : MEDIA_TYPES.get(number % MEDIA_TYPES.size()),
        new Outcome.Scanned(number * 7L, notes),
        number % 5 == 0 ? null : new Readers(Readers.Kind.HOST_ACCOUNTS, mode),
        null);
  }

  @Test
  void aCleanFileTakesAFewHundredBytes() throws Exception {
    write(Stream.iterate(0, i -> i < FILES, i -> i + 1).map(CoverageSizeTest::clean).toList());
    long bytes = Files.size(folder.resolve(Store.FILE));
    assertThat(bytes / FILES).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void whatIsWrittenOnceIsReadForEachThatHasIt() throws Exception {
    List<AssetEntry> written = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      written.add(clean(i));
    }
    Wording reason = NOTES.getLast();
    written.add(entry("failed", new Outcome.Failed("UNREADABLE", reason)));
    written.add(entry("incomplete", new Outcome.Incomplete(3, "LIMIT_EXCEEDED", reason)));
    written.add(entry("skipped", new Outcome.Skipped(reason)));
    write(written);
    written.sort(Comparator.comparing(entry -> entry.location().toString()));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> read = reader.assets();
        Stream<AssetEntry> uncovered = reader.uncovered()) {
      assertThat(read.toList()).isEqualTo(written);
      written.removeIf(entry -> entry.outcome() instanceof Outcome.Scanned);
      assertThat(uncovered.toList()).hasSize(3).isEqualTo(written);
      assertThat(reader.totals().count(Figure.LOOKED_THROUGH)).isEqualTo(FILES);
    }
  }

  /** More texts than are known again at a time, each twice, the second time as another outcome. */
  @Test
  void textsWithoutEndAreKeptAsWell() throws Exception {
    List<AssetEntry> written = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        written.add(
            entry("file-" + i, new Outcome.Skipped(new Wording("第 " + i, round + " no " + i))));
      }
    }
    write(written);
    List<AssetEntry> last = new ArrayList<>(written.subList(3_000, 6_000));
    last.sort(Comparator.comparing(entry -> entry.location().toString()));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> read = reader.assets()) {
      assertThat(read.toList()).isEqualTo(last);
    }
  }

  @Test
  void findsAnAssetAmongThoseWithTheSameHash() throws Exception {
    List<AssetEntry> written = List.of(entry("one", skipped("1")), entry("two", skipped("2")));
    write(written);
    for (int i = 0; i < written.size(); i++) {
      String location = written.get(i).location().toString();
      try (Connection database = database();
          Statement statement = database.createStatement();
          Session session = Store.open(folder)) {
        long hash = new PlaceIndex(session).hash(location);
        statement.executeUpdate("UPDATE asset_entry SET place_hash = " + hash);
        assertThat(PlaceIndex.find(session, location)).isEqualTo(i + 1);
        assertThat(PlaceIndex.find(session, "share/path:three")).isNull();
      }
    }
  }

  @Test
  void viewsHaveTheTexts() throws Exception {
    write(
        List.of(
            clean(1),
            new AssetEntry(
                Location.of("share").append("entry", "e"),
                "entry",
                -1,
                null,
                null,
                new Outcome.Failed("UNREADABLE", NOTES.getLast()),
                null)));
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "SELECT location, kind, part, modified, media_type, outcome, open_to_en, reason_zh,"
                  + " category FROM asset ORDER BY id")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString("location")).isEqualTo(clean(1).location().toString());
        assertThat(row.getString("kind")).isEqualTo("file");
        assertThat(row.getString("media_type")).isEqualTo("application/pdf");
        assertThat(Instant.parse(row.getString("modified"))).isEqualTo(clean(1).modified());
        assertThat(row.getString("open_to_en")).contains("every account");
        assertThat(row.next()).isTrue();
        assertThat(row.getInt("part")).isOne();
        assertThat(row.getString("reason_zh")).isEqualTo(NOTES.getLast().zh());
        assertThat(row.next()).isFalse();
      }
      try (ResultSet row =
          statement.executeQuery("SELECT asset_id, ordinal, text_en FROM note ORDER BY 1, 2")) {
        for (int ordinal = 0; ordinal < NOTES.size(); ordinal++) {
          assertThat(row.next()).isTrue();
          assertThat(row.getInt("asset_id")).isOne();
          assertThat(row.getInt("ordinal")).isEqualTo(ordinal);
          assertThat(row.getString("text_en")).isEqualTo(NOTES.get(ordinal).en());
        }
        assertThat(row.next()).isFalse();
      }
    }
  }

  private static Outcome skipped(String why) {
    return new Outcome.Skipped(Wording.same(why));
  }

  private static AssetEntry entry(String name, Outcome outcome) {
    return new AssetEntry(
        Location.of("share").append("path", name), "file", 1, null, null, outcome, null);
  }

  private void write(List<AssetEntry> entries) throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(Fixture.source("share"), Fixture.SHANGHAI);
      entries.forEach(writer::asset);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
  }

  private Connection database() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
  }
}
