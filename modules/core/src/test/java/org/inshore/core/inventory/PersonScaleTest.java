package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people in five places with known overlaps; a million in the full build. */
class PersonScaleTest {
  private static final int PEOPLE = Integer.getInteger("inshore.people", 50_000);
  private static final int BATCH = 50_000;
  private static final int ID = 1;
  private static final int MOBILE = 3;
  private static final int CARD = 4;

  @TempDir private Path folder;

  /** People of a place: percent from and until, by which identifier. */
  private record Place(String source, String jurisdiction, int from, int until, int rank) {
    long people() {
      return (long) PEOPLE * (until - from) / 100;
    }
  }

  @Test
  void countsExactlyWhereEveryPlaceKnowsPeopleByAnotherIdentifier() throws Exception {
    List<Place> places =
        List.of(
            new Place("core", "CN", 0, 100, ID),
            new Place("crm", "CN", 0, 60, MOBILE),
            new Place("bucket", "HK", 10, 50, ID),
            new Place("outsourcer", "SG", 40, 70, CARD),
            new Place("marketing", "US", 65, 95, MOBILE));
    fill(places, PersonLimits.STANDARD);
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().persons(Figure.PERSONS)).isEqualTo(percent(100));
      assertThat(reader.totals().persons(Figure.PERSONS_OFFSHORE)).isEqualTo(percent(85));
      assertThat(reader.personsByJurisdiction())
          .isEqualTo(
              Map.of(
                  Jurisdiction.MAINLAND,
                  percent(100),
                  new Jurisdiction("HK"),
                  percent(40),
                  new Jurisdiction("SG"),
                  percent(30),
                  new Jurisdiction("US"),
                  percent(30)));
      try (Stream<CopyEntry> copies = reader.copies()) {
        List<CopyEntry> all = copies.toList();
        assertThat(all)
            .filteredOn(copy -> copy.second().equals(file("core", "people")))
            .hasSize(4)
            .allMatch(copy -> copy.firstInSecond() == 1 && copy.sharedLeast() == copy.shared());
      }
    }
  }

  @Test
  void countsWithinTheStatedErrorWhereThereAreTooMany() throws Exception {
    List<Place> places =
        List.of(
            new Place("core", "CN", 0, 90, ID),
            new Place("crm", "CN", 0, 60, ID),
            new Place("bucket", "HK", 50, 100, ID),
            new Place("outsourcer", "SG", 40, 70, ID),
            new Place("marketing", "US", 65, 95, ID));
    fill(places, new PersonLimits(1_000, 10, 12));
    // The standard error of 4,096 entries is 1.6%; four of them are hardly ever exceeded.
    double error = 4 * 0.016;
    try (InventoryReader reader = InventoryReader.open(folder)) {
      within(reader.totals().persons(Figure.PERSONS), 100, error);
      within(reader.totals().persons(Figure.PERSONS_OFFSHORE), 60, error);
      within(
          reader.personsByJurisdiction().getOrDefault(new Jurisdiction("SG"), percent(0)),
          30,
          error);
      try (Stream<CopyEntry> copies = reader.copies()) {
        CopyEntry copy =
            copies
                .filter(each -> each.first().equals(file("bucket", "people")))
                .filter(each -> each.second().equals(file("core", "people")))
                .findFirst()
                .orElseThrow();
        assertThat(copy.firstInSecond()).isCloseTo(0.8, offset(2 * error));
        assertThat(copy.shared()).isBetween(copy.sharedLeast(), copy.sharedMost());
        assertThat(copy.sharedMost() - copy.sharedLeast()).isPositive();
      }
    }
  }

  private void fill(List<Place> places, PersonLimits limits) throws Exception {
    long start = System.nanoTime();
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(limits))) {
      for (Place place : places) {
        Jurisdiction jurisdiction = new Jurisdiction(place.jurisdiction());
        writer.source(source(place.source()), Residency.in(jurisdiction, List.of()));
        long first = (long) PEOPLE * place.from() / 100;
        for (long from = 0; from < place.people(); from += BATCH) {
          long until = Math.min(place.people(), from + BATCH);
          writer.persons(file(place.source(), "people"), batch(place, first + from, first + until));
        }
      }
      long filled = System.nanoTime();
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "%,d people: written in %,d ms, counted in %,d ms, %,d kB on disk, heap up to %,d MB%n",
          PEOPLE,
          (filled - start) / 1_000_000,
          (System.nanoTime() - filled) / 1_000_000,
          Files.size(folder.resolve(Store.FILE)) / 1000,
          runtime.totalMemory() / 1_000_000);
    }
  }

  private static PersonBatch batch(Place place, long from, long until) {
    long[] persons = LongStream.range(from, until).map(i -> identifier(i, place.rank())).toArray();
    long[] links =
        place.rank() == ID
            ? LongStream.range(from, until)
                .flatMap(
                    i ->
                        LongStream.of(
                            identifier(i, ID),
                            identifier(i, MOBILE),
                            identifier(i, ID),
                            identifier(i, CARD)))
                .toArray()
            : new long[0];
    return new PersonBatch(persons, links);
  }

  private static long identifier(long person, int rank) {
    return Identifier.of((person * 8 + rank) * 0x9e3779b97f4a7c15L, rank);
  }

  private static PersonCount percent(int percent) {
    return new PersonCount((long) PEOPLE * percent / 100, true);
  }

  private static void within(PersonCount count, int percent, double error) {
    double expected = PEOPLE * percent / 100.0;
    assertThat((double) count.persons()).isCloseTo(expected, offset(expected * error));
    assertThat(count.exact()).isFalse();
    assertThat(count.persons()).isStrictlyBetween(count.least(), count.most());
  }
}
