package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.UNKNOWN;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.ColumnState;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Marking;
import org.inshore.spi.inventory.MaskedText;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryRoundTripTest {
  private static final List<String> HOSTILE =
      List.of(
          "o'clock\"; DROP TABLE asset; --",
          "=cmd|' /C calc'!A0",
          "<script>alert(1)</script>&amp;",
          "客户🏦\uD83D表",
          "a/b%2f:c\n\t\u0000end",
          " leading and trailing ",
          "{0} ? ?1 %s");

  @TempDir private Path folder;

  @Test
  void givesBackTheRunAndItsRules() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.finish(RunInfo.State.STOPPED, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      RunInfo run = Fixture.run();
      assertThat(reader.run())
          .isEqualTo(
              new RunInfo(
                  run.id(),
                  run.toolVersion(),
                  run.startedBy(),
                  Fixture.STARTED,
                  Fixture.ENDED,
                  RunInfo.State.STOPPED,
                  run.targets(),
                  run.configurationHash(),
                  run.ruleSetHash(),
                  0.5,
                  LocalDate.of(2026, 11, 25),
                  null,
                  null,
                  null));
      assertThat(reader.rules()).containsExactly(Fixture.ID, Fixture.MARKING);
    }
  }

  @Test
  void aLaterResidencyStandsInPlaceOfTheFirst() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("a"), SHANGHAI);
      writer.located("a", Fixture.DISPUTED);
      writer.asset(scanned(file("a", "x")));
      writer.finding(Fixture.ids(file("a", "x"), 1, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder);
        var violations = reader.violations()) {
      assertThat(reader.sources().getFirst().residency()).isEqualTo(Fixture.DISPUTED);
      assertThat(reader.sources().getFirst().residency().disputed()).isTrue();
      assertThat(violations).isNotEmpty();
    }
  }

  @Test
  void givesBackFlowsByPlaceWithWhereTheirFarEndsAre() throws Exception {
    Flow link =
        new Flow(
            Location.of("b").append("database", HOSTILE.getFirst()),
            Flow.Direction.OUT,
            new Endpoint("db.example", 3306, new Wording("目录", "catalogue")),
            "shop.t",
            Flow.Kind.LINK,
            new Wording("证据", "evidence"));
    Flow slot =
        new Flow(
            Location.of("a"),
            Flow.Direction.IN,
            Endpoint.unnamed("slot", Wording.same("view")),
            null,
            Flow.Kind.REPLICATION_SLOT,
            Wording.same("x"));
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("a"), UNKNOWN);
      writer.source(source("b"), SHANGHAI);
      writer.flow(new FlowEntry(link, HONG_KONG, null));
      writer.flow(new FlowEntry(slot, UNKNOWN, "b"));
      writer.located("b", HONG_KONG);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder);
        var flows = reader.flows()) {
      assertThat(flows)
          .containsExactly(
              // Where a source is may become known after the flow to it.
              new FlowEntry(slot, HONG_KONG, "b"), new FlowEntry(link, HONG_KONG, null));
    }
  }

  @Test
  void givesBackWhoMayReadAnAsset() throws Exception {
    AssetEntry open =
        new AssetEntry(
            file("a", "x"),
            "file",
            1,
            null,
            null,
            new Outcome.Scanned(1, List.of()),
            new Readers(Readers.Kind.DATABASE_PUBLIC, new Wording("所有用户", "everyone")),
            null);
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("a"), SHANGHAI);
      writer.asset(scanned(file("a", "x")));
      writer.asset(open);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder);
        var assets = reader.assets()) {
      assertThat(assets).containsExactly(open);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, older version", "1000, newer version"})
  void refusesAnotherForm(int version, String message) throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
        Statement statement = database.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = " + version);
    }
    assertThatThrownBy(() -> InventoryReader.open(folder))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining(message);
  }

  @Test
  void givesBackSourcesOffshoreFirst() throws Exception {
    Declaration full =
        new Declaration(
            "陆家嘴",
            Jurisdiction.MAINLAND,
            "核心",
            "数据部",
            "外包商",
            true,
            new Contract("C-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), true, false),
            Period.of(1, 6, 0),
            true,
            Map.of(RegisterField.BUSINESS_LINE, "零售", RegisterField.EXPORT_FILING, "B-7"));
    DataSource onshore = new DataSource("a-core", "jdbc", "postgresql://db/core", full);
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(onshore, SHANGHAI);
      writer.source(source("b-share"), UNKNOWN);
      writer.source(source("z-crm"), HONG_KONG);
      writer.source(source("c-crm"), HONG_KONG);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      List<SourceEntry> sources = reader.sources();
      assertThat(sources)
          .extracting(entry -> entry.source().id())
          .containsExactly("c-crm", "z-crm", "b-share", "a-core");
      assertThat(sources.getFirst().residency()).isEqualTo(HONG_KONG);
      assertThat(sources.getLast().source()).isEqualTo(onshore);
    }
  }

  @Test
  void givesBackOutcomesByLocation() throws Exception {
    Wording reason = new Wording("原因", "reason");
    Instant modified = Instant.parse("1999-12-31T23:59:59Z");
    List<AssetEntry> entries =
        List.of(
            new AssetEntry(
                file("s", "a"),
                "file",
                7,
                modified,
                "text/plain",
                new Outcome.Scanned(7, List.of(reason, Wording.same("two"))),
                null),
            new AssetEntry(
                file("s", "b"),
                "file",
                -1,
                null,
                null,
                new Outcome.Incomplete(3, "LIMIT_EXCEEDED", reason),
                null),
            new AssetEntry(
                file("s", "c"), "file", 0, null, null, new Outcome.Skipped(reason), null),
            new AssetEntry(
                file("s", "d"),
                "file",
                1,
                null,
                null,
                new Outcome.Failed("ACCESS_DENIED", reason),
                null));
    write(writer -> entries.reversed().forEach(writer::asset));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> assets = reader.assets()) {
      assertThat(assets).containsExactlyElementsOf(entries);
    }
  }

  @Test
  void givesBackFindingsWithPositionsAndSamples() throws Exception {
    Location asset = file("s", "a");
    Location first = asset.append("line", "1");
    Location second = asset.append("line", "2");
    Sample sample = new Sample(first, MaskedText.of("110101190001010014", 3, 2), 0.99);
    Sample other = new Sample(second, MaskedText.of("440524188001010014", 3, 2), 0.9);
    List<Finding> findings =
        List.of(
            finding(asset, "1", List.of(first, second), List.of(sample, other)),
            finding(asset, "2", List.of(first, second), List.of(sample)),
            finding(asset, "3", List.of(first), List.of(other, sample)),
            finding(asset, "4", List.of(), List.of(other)),
            finding(asset, "5", List.of(second), List.of()));
    write(
        writer -> {
          findings.reversed().forEach(writer::finding);
          writer.asset(scanned(asset));
        });
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Finding> read = reader.findings()) {
      assertThat(read).containsExactlyElementsOf(findings);
    }
  }

  @Test
  void givesBackRowsSharesAndTerms() throws Exception {
    Location asset = file("s", "a");
    List<Finding> findings =
        List.of(
            of(asset.append("column", "1"), 12, 1200, null),
            of(
                asset.append("line", "1"),
                1,
                0,
                new Marking(
                    Marking.Term.PERIOD,
                    Period.ofMonths(6),
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 7, 31))),
            of(asset.append("line", "2"), 1, 0, new Marking(Marking.Term.LONG, null, null, null)));
    write(writer -> findings.forEach(writer::finding));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Finding> read = reader.findings()) {
      assertThat(read).containsExactlyElementsOf(findings);
    }
    assertThat(findings.getFirst().share()).isEqualTo(0.01);
    assertThat(findings.getLast().share()).isNegative();
  }

  @Test
  void givesBackColumnsAndWhatTheirValuesAre() throws Exception {
    Location asset = file("s", "a");
    List<ColumnEntry> columns =
        List.of(
            column(asset, "1", 0, 0, 0, 0, 0),
            column(asset, "2", 9, 9, 0, 0, 0),
            column(asset, "3", 9, 1, 5, 0, 0),
            column(asset, "4", 9, 0, 0, 9, 0),
            column(asset, "5", 9, 1, 1, 1, 0),
            column(asset, "6", 9, 8, 0, 0, 1));
    write(writer -> columns.reversed().forEach(writer::column));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<ColumnEntry> read = reader.columns()) {
      assertThat(read).containsExactlyElementsOf(columns);
    }
    assertThat(columns)
        .extracting(ColumnEntry::state)
        .containsExactly(
            ColumnState.EMPTY,
            ColumnState.MASKED,
            ColumnState.ENCRYPTED,
            ColumnState.LOST_DIGITS,
            ColumnState.UNLIKE,
            ColumnState.FOUND);
  }

  private static Finding of(
      Location location, long records, long filled, @Nullable Marking marking) {
    return new Finding(
        location,
        file("s", "a"),
        Fixture.ID.id(),
        Fixture.ID.subject(),
        records,
        records,
        records,
        filled,
        0.9,
        0.95,
        List.of(),
        List.of(),
        marking);
  }

  private static ColumnEntry column(
      Location asset,
      String name,
      long filled,
      long masked,
      long encrypted,
      long lostDigits,
      long found) {
    return new ColumnEntry(
        asset.append("column", name),
        asset,
        name.equals("1") ? null : "varchar(20)",
        List.of("resident-id", "secret-marking"),
        9,
        filled,
        masked,
        encrypted,
        lostDigits,
        found);
  }

  @Test
  void givesBackHostileNames() throws Exception {
    write(
        writer -> {
          for (String name : HOSTILE) {
            Location asset = file("s", name);
            writer.finding(Fixture.ids(asset, 1, 0.9));
            writer.asset(
                new AssetEntry(
                    asset,
                    name,
                    1,
                    null,
                    name,
                    new Outcome.Skipped(new Wording(name, name)),
                    null));
          }
        });
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> assets = reader.assets()) {
      // A lone half of a surrogate pair is no text and cannot come back.
      assertThat(assets.map(AssetEntry::kind).map(InventoryRoundTripTest::plain))
          .containsExactlyInAnyOrderElementsOf(
              HOSTILE.stream().map(InventoryRoundTripTest::plain).toList());
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(HOSTILE.size());
    }
  }

  @Test
  void countsOutcomesOfAssetsApartFromParts() throws Exception {
    Outcome failed = new Outcome.Failed("UNREADABLE", Wording.same("x"));
    Outcome skipped = new Outcome.Skipped(Wording.same("x"));
    Location zip = file("s", "a.zip");
    write(
        writer -> {
          writer.asset(scanned(zip));
          writer.asset(
              new AssetEntry(zip.append("entry", "1"), "entry", 1, null, null, failed, null));
          writer.asset(
              new AssetEntry(zip.append("part", "2"), "part", 1, null, null, skipped, null));
          writer.asset(
              new AssetEntry(
                  zip.append("entry", "3"),
                  "entry",
                  1,
                  null,
                  null,
                  new Outcome.Scanned(1, List.of()),
                  null));
          writer.asset(new AssetEntry(file("s", "b"), "file", 1, null, null, failed, null));
          writer.asset(new AssetEntry(file("s", "c"), "file", 1, null, null, skipped, null));
          writer.finding(Fixture.ids(zip.append("entry", "3"), 2, 0.9));
          writer.secret(Fixture.marked(zip, null));
        });
    try (InventoryReader reader = InventoryReader.open(folder)) {
      Totals totals = reader.totals();
      assertThat(totals.count(Figure.ASSETS)).isEqualTo(3);
      assertThat(totals.count(Figure.LOOKED_THROUGH)).isEqualTo(1);
      assertThat(totals.count(Figure.NOT_LOOKED_AT)).isEqualTo(1);
      assertThat(totals.count(Figure.EXCLUDED)).isEqualTo(1);
      assertThat(totals.count(Figure.PARTS_NOT_LOOKED_AT)).isEqualTo(1);
      assertThat(totals.count(Figure.PARTS_EXCLUDED)).isEqualTo(1);
      assertThat(totals.count(Figure.FINDINGS)).isEqualTo(1);
      assertThat(totals.count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
      assertThat(totals.count(Figure.STATE_SECRETS)).isEqualTo(1);
      assertThat(reader.sources().getFirst().totals().count(Figure.ASSETS)).isEqualTo(3);
      assertThat(reader.sources().getFirst().totals().count(Figure.LOOKED_THROUGH)).isEqualTo(1);
      assertThat(reader.sources().getFirst().totals().count(Figure.FINDINGS)).isEqualTo(1);
    }
  }

  @Test
  void judgesAFindingByItsBestMatch() throws Exception {
    Location asset = file("s", "a");
    Sample strong = new Sample(asset, MaskedText.of("110101190001010014", 3, 2), 0.99);
    Finding weakOnTheWhole =
        new Finding(
            asset,
            asset,
            Fixture.ID.id(),
            Subject.PERSONAL_FINANCIAL,
            9,
            9,
            0,
            0,
            0.55,
            0.99,
            List.of(asset),
            List.of(strong),
            null);
    write(writer -> writer.finding(weakOnTheWhole));
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
      assertThat(reader.totals().count(Figure.GROUNDS_TO_CLARIFY)).isZero();
    }
  }

  @Test
  void keepsTheLastOutcomeOfAnAsset() throws Exception {
    Outcome failed = new Outcome.Failed("UNREADABLE", Wording.same("x"));
    write(
        writer -> {
          writer.asset(scanned(file("s", "a")));
          writer.asset(new AssetEntry(file("s", "a"), "file", 1, null, null, failed, null));
        });
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> assets = reader.assets()) {
      assertThat(assets).singleElement().extracting(AssetEntry::outcome).isEqualTo(failed);
    }
  }

  @Test
  void saysOfASourceThatFailedWhyAndOnlyWhenNothingInItWasLookedAt() throws Exception {
    ScanException reason =
        new ScanException(ScanException.Category.UNREACHABLE, new Wording("不通", "no answer"));
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("dead"), HONG_KONG);
      writer.source(source("half"), HONG_KONG);
      writer.sourceFailed("dead", reason);
      writer.asset(scanned(file("half", "a")));
      writer.sourceFailed("half", reason);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Outcome failed = new Outcome.Failed("UNREACHABLE", reason.wording());
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> assets = reader.assets()) {
      assertThat(reader.sources()).extracting(SourceEntry::failure).containsExactly(failed, null);
      assertThat(assets.filter(entry -> entry.kind().equals("source")))
          .as("what is missing from the half one stays visible")
          .singleElement()
          .satisfies(entry -> assertThat(entry.location()).isEqualTo(Location.of("half")))
          .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(failed));
      assertThat(reader.totals().count(Figure.SOURCES_FAILED)).isEqualTo(1);
      assertThat(reader.totals().count(Figure.ASSETS)).isEqualTo(2);
      assertThat(reader.totals().count(Figure.NOT_LOOKED_AT)).isEqualTo(1);
    }
  }

  @Test
  void leavesOneFileForItsOwnerOnly() throws Exception {
    Path out = folder.resolve("new/out ?#%20");
    try (InventoryWriter writer = Fixture.writer(out)) {
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(out);
        Stream<Path> files = Files.list(out)) {
      assertThat(reader.run().partial()).isFalse();
      assertThat(files).containsExactly(out.resolve("inventory.db"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(out.resolve("inventory.db"))))
        .isEqualTo("rw-------");
  }

  private void write(Consumer<InventoryWriter> content) throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      content.accept(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
  }

  private static Finding finding(
      Location asset, String column, List<Location> positions, List<Sample> samples) {
    return new Finding(
        asset.append("column", column),
        asset,
        Fixture.ID.id(),
        Subject.PERSONAL_FINANCIAL,
        5,
        4,
        0.75,
        positions,
        samples);
  }

  private static String plain(String name) {
    return name.replaceAll("[\uD83D\uFFFD?]", "").replace("🏦", "");
  }
}
