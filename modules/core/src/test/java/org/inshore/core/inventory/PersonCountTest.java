package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
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
      assertThat(totals.persons()).isEqualTo(new PersonCount(20, true));
      assertThat(totals.personsOffshore()).isEqualTo(new PersonCount(12, true));
      assertThat(totals.personsUnknown()).isEqualTo(new PersonCount(5, true));
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
  void saysThatNumbersBeyondTheLimitAreNotExact() throws Exception {
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder, Fixture.run(), List.of(Fixture.ID), Fixture.policy(), 10, null)) {
      fill(writer);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      // Ten are kept: eight of the first asset, two of the second, one of them known already.
      assertThat(reader.totals().persons()).isEqualTo(new PersonCount(9, false));
      assertThat(reader.totals().personsOffshore().exact()).isFalse();
      assertThat(reader.totals().personsUnknown().exact()).isFalse();
      assertThat(violations(reader))
          .containsOnly(
              Map.entry(file("hk", "a"), new PersonCount(8, true)),
              Map.entry(file("hk", "b"), new PersonCount(2, false)));
      assertThat(sources(reader)).containsEntry("empty", new PersonCount(0, true));
    }
  }

  @Test
  void countsTwentyThousandPeopleInSixTables() throws Exception {
    long[] everybody = LongStream.range(0, 20_000).map(i -> i * 0x9e3779b97f4a7c15L).toArray();
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      for (int table = 0; table < 6; table++) {
        Location asset = file("hk", "t" + table);
        for (int from = 0; from < everybody.length; from += 500) {
          writer.persons("hk", asset, Arrays.copyOfRange(everybody, from, from + 500), 500);
        }
        writer.finding(Fixture.ids(asset, 20_000, 0.9));
        writer.asset(scanned(asset));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().persons()).isEqualTo(new PersonCount(20_000, true));
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
    // Longer than what counts, as a reused buffer is, with a repetition and both signs.
    long[] hashes =
        LongStream.concat(
                LongStream.range(from, until).map(i -> i % 2 == 0 ? i : -i),
                LongStream.of(from % 2 == 0 ? from : -from, 999, 999))
            .toArray();
    writer.persons(source, file(source, path), hashes, hashes.length - 2);
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
