package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.UNKNOWN;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryRoundTripTest extends RoundTripFixture {
  @Test
  void commitsNothingBeforeWhatMustBeOnDiskFirst() throws Exception {
    List<String> done = new ArrayList<>();
    WriteOptions options = WriteOptions.STANDARD.after(() -> done.add("log"));
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder, Fixture.run(), List.of(Fixture.ID), Fixture.policy(), options)) {
      writer.source(source("crm"), HONG_KONG);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(done).isNotEmpty();

    Path other = folder.resolve("other");
    Runnable full =
        () -> {
          throw new UncheckedIOException(new IOException("disk full"));
        };
    InventoryWriter writer =
        InventoryWriter.create(
            other,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.after(full));
    writer.source(source("crm"), HONG_KONG);
    assertThatThrownBy(() -> writer.finish(RunInfo.State.DONE, Fixture.ENDED))
        .hasMessageContaining("log of actions");
    writer.close();
    try (InventoryReader reader = InventoryReader.open(other)) {
      assertThat(reader.sources()).isEmpty();
    }
  }

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

  /** A reader for another thread says the same, also where the first one is closed before it. */
  @Test
  void isReadOnceMoreWithTheSameFigures() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("a"), SHANGHAI);
      writer.asset(scanned(file("a", "x")));
      writer.finding(Fixture.ids(file("a", "x"), 1, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    InventoryReader first = InventoryReader.open(folder);
    try (InventoryReader again = first.again()) {
      assertThat(again.totals()).isEqualTo(first.totals());
      assertThat(again.sources()).isEqualTo(first.sources());
      first.close();
      assertThat(again.assets()).hasSize(1);
      assertThat(again.totals().count(Figure.LOOKED_THROUGH)).isEqualTo(1);
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
}
