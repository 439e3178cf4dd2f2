package org.inshore.core.inventory;

import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store of two sources, in Hong Kong and in Shanghai, and the pairs of copies in it. */
abstract class CopyFixture {
  static final Instant OLD = Instant.parse("2026-01-02T03:04:05Z");
  static final Instant NEW = Instant.parse("2026-03-02T03:04:05Z");

  @TempDir Path folder;
  InventoryWriter writer;

  @BeforeEach
  void begin() throws Exception {
    writer = Fixture.writer(folder);
    writer.source(source("hk"), HONG_KONG);
    writer.source(source("sh"), SHANGHAI);
  }

  void people(Location asset, long from, long until) {
    long[] all =
        LongStream.range(from, until).map(i -> Identifier.of(i * 0x9e3779b97f4a7c15L, 1)).toArray();
    writer.persons(asset, new PersonBatch(all, new long[0]));
  }

  List<CopyEntry> copies() throws Exception {
    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      return copies.toList();
    }
  }

  static @Nullable Location origin(List<CopyEntry> copies, String one, String other) {
    return of(copies, file(one, "c"), file(other, "c")).likelySource();
  }

  static CopyEntry of(List<CopyEntry> copies, Location one, Location other) {
    return copies.stream()
        .filter(copy -> Set.of(copy.first(), copy.second()).equals(Set.of(one, other)))
        .findFirst()
        .orElseThrow();
  }

  static DataSource declared(String id, RegisterField field, String value) {
    return new DataSource(
        id,
        "files",
        id,
        new Declaration(
            null, null, null, null, null, false, null, null, false, Map.of(field, value)));
  }

  static Finding finding(Location asset, String rule, long rows) {
    return new Finding(
        asset.append("column", rule),
        asset,
        rule,
        Subject.PERSONAL_FINANCIAL,
        rows,
        rows,
        rows,
        rows,
        0.9,
        0.9,
        List.of(),
        List.of(),
        null);
  }

  static Location table(String source, String name) {
    return Location.of(source).append("schema", "s").append("table", name);
  }

  static AssetEntry asset(Location place, String kind, Instant modified) {
    return new AssetEntry(place, kind, 1, modified, null, new Outcome.Scanned(1, List.of()), null);
  }
}
