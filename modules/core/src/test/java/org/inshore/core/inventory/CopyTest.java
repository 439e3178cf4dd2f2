package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.person.Identifier;
import org.inshore.core.person.PersonBatch;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
  private static final Instant OLD = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant NEW = Instant.parse("2026-03-02T03:04:05Z");

  @TempDir private Path folder;
  private InventoryWriter writer;

  @BeforeEach
  void begin() throws Exception {
    writer = Fixture.writer(folder);
    writer.source(source("hk"), HONG_KONG);
    writer.source(source("sh"), SHANGHAI);
  }

  @Test
  void theLargerOfTwoPlacesWithTheSamePeopleIsTheLikelySource() throws Exception {
    people(file("hk", "bucket"), 13, 1_013);
    people(file("sh", "customers"), 0, 1_000);
    people(file("sh", "customers"), 2_000, 2_500);

    CopyEntry copy = copies().getFirst();
    assertThat(copy.kind()).isEqualTo(CopyEntry.Kind.PEOPLE);
    assertThat(copy.first()).isEqualTo(file("hk", "bucket"));
    assertThat(copy.second()).isEqualTo(file("sh", "customers"));
    assertThat(copy.firstInSecond()).isEqualTo(0.987);
    assertThat(List.of(copy.shared(), copy.sharedLeast(), copy.sharedMost())).containsOnly(987L);
    assertThat(copy.secondInFirst()).isEqualTo(987 / 1500.0);
    assertThat(copy.likelySource()).isEqualTo(file("sh", "customers"));
    assertThat(copy.why().en()).contains("98.7%");
  }

  @Test
  void wholeSourcesAreComparedWhereTheyHaveSeveralAssets() throws Exception {
    for (long file = 0; file < 10; file++) {
      people(file("hk", "part-" + file), 100 * file, 100 * file + 100);
    }
    people(file("sh", "customers"), 50, 3_000);

    List<CopyEntry> copies = copies();
    CopyEntry whole = copies.getFirst();
    assertThat(whole.first()).isEqualTo(Location.of("hk"));
    assertThat(whole.second()).isEqualTo(Location.of("sh"));
    assertThat(whole.inFirst()).isEqualTo(1_000);
    assertThat(whole.firstInSecond()).isEqualTo(0.95);
    assertThat(whole.likelySource()).isEqualTo(Location.of("sh"));
    assertThat(copies).hasSize(11);
    assertThat(copies.subList(1, 11))
        .allMatch(copy -> copy.second().equals(file("sh", "customers")));
  }

  @Test
  void ofTwoOfTheSameSizeTheOlderIsAndElseNothingTells() throws Exception {
    people(file("hk", "a"), 0, 100);
    people(file("sh", "a"), 0, 101);
    people(file("hk", "b"), 5_000, 5_100);
    people(file("sh", "b"), 5_000, 5_100);
    writer.asset(scanned(file("hk", "a"), OLD, null));
    writer.asset(scanned(file("sh", "a"), NEW, null));

    List<CopyEntry> copies = copies();
    assertThat(copies).hasSize(3);
    assertThat(copies)
        .extracting(CopyEntry::likelySource)
        .containsExactly(null, file("hk", "a"), null);
    assertThat(copies.get(1).why().en()).contains("2026-01-02").contains("2026-03-02");
  }

  @Test
  void documentsAreToldByTheirBlocks() throws Exception {
    writer.blocks(file("hk", "d"), new long[] {1, 2, 3, 4});
    writer.blocks(file("sh", "d"), new long[] {1, 2, 3, 5});
    writer.blocks(file("sh", "e"), new long[] {1, 6, 7, 8, 9});

    List<CopyEntry> copies = copies();
    assertThat(copies).hasSize(1);
    assertThat(copies).extracting(CopyEntry::kind).containsOnly(CopyEntry.Kind.CONTENT);
    assertThat(copies.getFirst().firstInSecond()).isEqualTo(0.75);
  }

  @Test
  void aScanThatWasBrokenOffHasItsCopiesToo() throws Exception {
    people(file("hk", "a"), 0, 100);
    people(file("sh", "a"), 0, 100);
    writer.close();
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      assertThat(copies).hasSize(1);
    }
  }

  private void people(Location asset, long from, long until) {
    long[] all =
        LongStream.range(from, until).map(i -> Identifier.of(i * 0x9e3779b97f4a7c15L, 1)).toArray();
    writer.persons(asset, new PersonBatch(all, new long[0]));
  }

  private List<CopyEntry> copies() throws Exception {
    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<CopyEntry> copies = reader.copies()) {
      return copies.toList();
    }
  }

  private static AssetEntry scanned(
      Location place, @Nullable Instant modified, @Nullable String sha256) {
    return new AssetEntry(
        place, "file", 1, modified, null, new Outcome.Scanned(1, List.of()), sha256);
  }
}
