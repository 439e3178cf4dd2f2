package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.UNKNOWN;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCountTest {
  @TempDir private Path folder;

  @Test
  void countsEachPersonOnceInEachScope() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      fill(writer);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      Totals totals = reader.totals();
      assertThat(totals.persons(Figure.PERSONS)).isEqualTo(new PersonCount(20, true));
      assertThat(totals.persons(Figure.PERSONS_OFFSHORE)).isEqualTo(new PersonCount(12, true));
      assertThat(totals.persons(Figure.PERSONS_UNKNOWN)).isEqualTo(new PersonCount(5, true));
      assertThat(sources(reader))
          .containsEntry("hk", new PersonCount(10, true))
          .containsEntry("hk2", new PersonCount(10, true))
          .containsEntry("somewhere", new PersonCount(5, true))
          .containsEntry("sh", new PersonCount(20, true))
          .containsEntry("empty", new PersonCount(0, true));
      assertThat(violations(reader))
          .containsOnly(
              Map.entry(file("hk", "a"), new PersonCount(8, true)),
              Map.entry(file("hk", "b"), new PersonCount(5, true)));
    }
  }

  @Test
  void countsWithinItsBoundsBeyondTheLimit() throws Exception {
    PersonLimits limits = new PersonLimits(3_000, 100, 10);
    Scope all = new Scope(0, 12_000);
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(limits))) {
      writer.source(source("hk"), HONG_KONG);
      writer.source(source("sh"), SHANGHAI);
      writer.source(source("empty"), HONG_KONG);
      scattered(writer, file("hk", "small"), new Scope(100, 600));
      scattered(writer, file("hk", "large"), new Scope(0, 8_000));
      scattered(writer, file("sh", "large"), new Scope(4_000, 12_000));
      writer.finding(Fixture.ids(file("hk", "small"), 8, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      // The standard error of 1,024 entries is 3%: five of them are hardly ever exceeded.
      within(reader.totals().persons(Figure.PERSONS), all.size());
      within(reader.totals().persons(Figure.PERSONS_OFFSHORE), 8_000);
      assertThat(reader.totals().persons(Figure.PERSONS_UNKNOWN))
          .isEqualTo(new PersonCount(0, true));
      assertThat(sources(reader)).containsEntry("empty", new PersonCount(0, true));
      within(
          reader
              .personsByJurisdiction()
              .getOrDefault(Jurisdiction.MAINLAND, new PersonCount(0, true)),
          8_000);
      // The small place is not paid for by the large ones.
      assertThat(violations(reader))
          .containsOnly(Map.entry(file("hk", "small"), new PersonCount(500, true)));
    }
  }

  @Test
  void linksAPersonSeenByDifferentIdentifiersInDifferentPlaces() throws Exception {
    int people = 1_000;
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      writer.source(source("sh"), SHANGHAI);
      long[] mobiles = LongStream.range(0, people).map(i -> id(i, 3)).toArray();
      writer.persons(file("hk", "mobiles"), new PersonBatch(mobiles, new long[0]));
      long[] ids = LongStream.range(0, people).map(i -> id(people + i, 1)).toArray();
      long[] links =
          LongStream.range(0, people)
              .flatMap(i -> LongStream.of(id(people + i, 1), id(i, 3)))
              .toArray();
      writer.persons(file("sh", "customers"), new PersonBatch(ids, links));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().persons(Figure.PERSONS)).isEqualTo(new PersonCount(people, true));
      assertThat(reader.personsByJurisdiction())
          .containsEntry(new Jurisdiction("HK"), new PersonCount(people, true))
          .containsEntry(Jurisdiction.MAINLAND, new PersonCount(people, true));
    }
  }

  @Test
  void saysHowManyPeopleLostLinksCouldCountTwice() throws Exception {
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(new PersonLimits(3_000, 2, 10)))) {
      writer.source(source("sh"), SHANGHAI);
      long[] ids = {id(1, 1), id(2, 1), id(3, 1)};
      long[] links = {ids[0], id(11, 3), ids[1], id(12, 3), ids[2], id(13, 3)};
      writer.persons(file("sh", "a"), new PersonBatch(ids, links));
      writer.persons(
          file("sh", "b"), new PersonBatch(new long[] {id(11, 3), id(13, 3)}, new long[0]));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().persons(Figure.PERSONS))
          .isEqualTo(new PersonCount(4, false, 3, 4));
    }
  }

  @Test
  void countsTwentyThousandPeopleInSixTables() throws Exception {
    long[] everybody =
        LongStream.range(0, 20_000).map(i -> Identifier.of(i * 0x9e3779b97f4a7c15L, 1)).toArray();
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      for (int table = 0; table < 6; table++) {
        Location asset = file("hk", "t" + table);
        for (int from = 0; from < everybody.length; from += 500) {
          long[] some = Arrays.copyOfRange(everybody, from, from + 500);
          writer.persons(asset, new PersonBatch(some, new long[0]));
        }
        writer.finding(Fixture.ids(asset, 20_000, 0.9));
        writer.asset(scanned(asset));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().persons(Figure.PERSONS)).isEqualTo(new PersonCount(20_000, true));
      assertThat(violations(reader).values())
          .containsOnly(new PersonCount(20_000, true))
          .hasSize(6);
    }
  }

  private static void fill(InventoryWriter writer) {
    writer.source(source("hk"), HONG_KONG);
    writer.source(source("hk2"), HONG_KONG);
    writer.source(source("somewhere"), UNKNOWN);
    writer.source(source("sh"), SHANGHAI);
    writer.source(source("empty"), HONG_KONG);
    persons(writer, "hk", "a", 0, 8);
    persons(writer, "hk", "a", 4, 8); // the same people again
    persons(writer, "hk", "b", 5, 10);
    persons(writer, "hk2", "a", 2, 12);
    persons(writer, "somewhere", "a", 10, 15);
    persons(writer, "sh", "a", 0, 20);
    writer.finding(Fixture.ids(file("hk", "a"), 8, 0.9));
    writer.finding(Fixture.ids(file("hk", "b"), 5, 0.9));
    writer.finish(RunInfo.State.DONE, Fixture.ENDED);
  }

  private static void persons(
      InventoryWriter writer, String source, String path, long from, long until) {
    // With a repetition and both signs.
    long[] hashes =
        LongStream.concat(
                LongStream.range(from, until).map(i -> i % 2 == 0 ? i : -i),
                LongStream.of(from % 2 == 0 ? from : -from))
            .map(i -> Identifier.of(i << 4, 1))
            .toArray();
    writer.persons(file(source, path), new PersonBatch(hashes, new long[0]));
  }

  /** People by number: from, and up to but not with. */
  private record Scope(long from, long until) {
    long size() {
      return until - from;
    }
  }

  private static void scattered(InventoryWriter writer, Location asset, Scope scope) {
    for (long from = scope.from(); from < scope.until(); from += 500) {
      long[] some = LongStream.range(from, from + 500).map(i -> id(i, 1)).toArray();
      writer.persons(asset, new PersonBatch(some, new long[0]));
    }
  }

  private static long id(long number, int rank) {
    return Identifier.of(number * 0x9e3779b97f4a7c15L, rank);
  }

  private static void within(PersonCount count, long expected) {
    assertThat(count.exact()).isFalse();
    assertThat(count.persons()).isBetween(expected * 85 / 100, expected * 115 / 100);
    assertThat(count.persons()).isStrictlyBetween(count.least(), count.most());
    assertThat(count.most() - count.least()).isLessThan(expected / 4);
  }

  @Test
  void digitsAreReadBack() {
    PersonCount exact = new PersonCount(40, true);
    PersonCount bounded = new PersonCount(50, false, 48, 52);
    assertThat(exact.digits()).isEqualTo("40");
    assertThat(bounded.digits()).isEqualTo("50 48 52");
    assertThat(PersonCount.ofDigits(exact.digits())).isEqualTo(exact);
    assertThat(PersonCount.ofDigits(bounded.digits())).isEqualTo(bounded);
    assertThatThrownBy(() -> PersonCount.ofDigits("50 48"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, PersonCount> sources(InventoryReader reader) {
    return reader.sources().stream()
        .collect(Collectors.toMap(entry -> entry.source().id(), entry -> entry.persons()));
  }

  private static Map<Location, PersonCount> violations(InventoryReader reader) {
    try (Stream<Violation> violations = reader.violations()) {
      return violations.collect(Collectors.toMap(Violation::place, Violation::persons));
    }
  }
}
