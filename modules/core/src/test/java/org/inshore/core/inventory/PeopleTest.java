package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.inshore.core.inventory.evaluate.People;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.HashSample;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
  @TempDir private Path folder;

  @Test
  void givesThoseWithSensitiveInformationBesideAllPeopleOfEachAsset() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      writer.persons(file("hk", "plain"), new PersonBatch(ids(0, 5), new long[0]));
      writer.persons(file("hk", "mixed"), new PersonBatch(ids(0, 9), new long[0], ids(3, 5)));
      writer.persons(file("hk", "mixed"), new PersonBatch(ids(4, 12), new long[0], ids(4, 7)));
      // Known here by a number that is linked elsewhere.
      long[] link = {Identifier.of(100 << 4, 1), Identifier.of(4, 3)};
      writer.persons(file("hk", "linked"), new PersonBatch(new long[] {link[0]}, link));
      writer.persons(
          file("hk", "number"),
          new PersonBatch(new long[] {link[1]}, new long[0], new long[] {link[1]}));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    People people = read();
    assertThat(people.sensitive()).hasSameSizeAs(people.samples());
    Map<Location, PersonCount> sensitive = sensitive(people);
    assertThat(sensitive)
        .containsEntry(file("hk", "plain"), new PersonCount(0, true))
        .containsEntry(file("hk", "mixed"), new PersonCount(4, true))
        .containsEntry(file("hk", "linked"), new PersonCount(0, true))
        .containsEntry(file("hk", "number"), new PersonCount(1, true));
    for (int i = 0; i < people.samples().size(); i++) {
      HashSample all = people.samples().get(i);
      assertThat(LongStream.of(people.sensitive().get(i).hashes()).boxed())
          .allMatch(hash -> Arrays.binarySearch(all.hashes(), hash) >= 0);
    }
  }

  @Test
  void estimatesThemWhereThereAreVeryMany() throws Exception {
    PersonLimits limits = new PersonLimits(3_000, 100, 10);
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(limits))) {
      writer.source(source("hk"), HONG_KONG);
      for (int from = 0; from < 12_000; from += 500) {
        PersonBatch batch =
            new PersonBatch(ids(from, from + 500), new long[0], ids(from, from + 250));
        writer.persons(file("hk", "large"), batch);
      }
      writer.persons(file("hk", "small"), new PersonBatch(ids(0, 9), new long[0], ids(0, 3)));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Map<Location, PersonCount> sensitive = sensitive(read());
    // The standard error of 1,024 entries is 3%: five of them are hardly ever exceeded.
    PersonCount large = sensitive.getOrDefault(file("hk", "large"), new PersonCount(0, true));
    assertThat(large.exact()).isFalse();
    assertThat(large.persons()).isBetween(5_100L, 6_900L);
    assertThat(sensitive).containsEntry(file("hk", "small"), new PersonCount(3, true));
  }

  /** A customer number alone is of somebody if another place says of whom. */
  @Test
  void countsCustomersKnownByNumberAlone() throws Exception {
    long customer = Identifier.of(7 << 4, 9);
    long unknown = Identifier.of(8 << 4, 9);
    long id = Identifier.of(100 << 4, 1);
    long[] nobody = {};
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      writer.persons(
          file("hk", "customers"), new PersonBatch(new long[] {id}, new long[] {id, customer}));
      writer.persons(
          file("hk", "entries"),
          new PersonBatch(nobody, nobody, nobody, 0, new long[] {0, customer, 0, unknown}));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(read().counts())
        .containsExactlyInAnyOrder(new PersonCount(1, true), new PersonCount(1, false, 1, 2));
  }

  /** The answer to a request gives its customer's number: nobody else, but there may be. */
  @Test
  void aRowsKeyDoesNotSayWhoACustomerIs() throws Exception {
    long[] customers = LongStream.range(50, 60).map(each -> Identifier.of(each << 4, 9)).toArray();
    long[] keyed =
        Arrays.stream(customers).flatMap(each -> LongStream.of(each - (40 << 4), each)).toArray();
    long[] alone = Arrays.stream(customers).flatMap(each -> LongStream.of(0, each)).toArray();
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      writer.persons(file("hk", "log"), new PersonBatch(ids(0, 10), keyed, new long[0], 0, alone));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(read().counts()).containsExactly(new PersonCount(10, false, 10, 20));
  }

  /**
   * A letter that gives its customer's document to the clerk who signs, whom two registers know by
   * another name: it decides about nobody in them, and what it holds itself is in doubt.
   */
  @Test
  void whatOnePlaceAloneSaysDecidesNothingElsewhere() throws Exception {
    long id = Identifier.of(100 << 4, 1);
    long telephone = Identifier.of(200 << 4, 3);
    long clerk = Identifier.named(78, true, telephone);
    long[] wrong = {id, clerk};
    long[] right = {id, Identifier.nameOf(77, true), telephone, clerk};
    PersonBatch register = new PersonBatch(new long[] {id, clerk}, right);
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("hk"), HONG_KONG);
      writer.persons(file("hk", "letter"), new PersonBatch(new long[] {id}, wrong));
      writer.persons(file("hk", "register"), register);
      writer.persons(file("hk", "backup"), register);
      // Of one place many records do not weigh more.
      writer.persons(file("hk", "letter"), new PersonBatch(new long[] {id}, wrong));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(read().counts())
        .containsExactlyInAnyOrder(
            new PersonCount(1, false, 1, 2),
            new PersonCount(2, false, 1, 2),
            new PersonCount(2, false, 1, 2));
    try (Session session = Store.open(folder)) {
      assertThat(session.number("SELECT SUM(LENGTH(links)) / 16 FROM person_link")).isEqualTo(5);
    }
  }

  private People read() throws Exception {
    try (Session session = Store.open(folder)) {
      return People.read(session);
    }
  }

  private Map<Location, PersonCount> sensitive(People people) throws Exception {
    Map<Location, PersonCount> counts = new HashMap<>();
    try (Session session = Store.open(folder)) {
      List<Location> locations =
          session.list(
              "SELECT location FROM asset_entry ORDER BY id", row -> Location.parse(row.text(1)));
      for (int i = 0; i < people.assets().size(); i++) {
        int number = Math.toIntExact(people.assets().get(i)) - 1;
        counts.put(locations.get(number), people.sensitive().get(i).count());
      }
    }
    return counts;
  }

  private static long[] ids(long from, long until) {
    return LongStream.range(from, until)
        .map(i -> Identifier.of((i + 1) * 0x9e3779b97f4a7c15L, 1))
        .toArray();
  }
}
