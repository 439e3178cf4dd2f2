package org.inshore.core.inventory.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.year.YearScans.BROKEN_BYTES;
import static org.inshore.core.inventory.year.YearScans.RESIDENT_ID;
import static org.inshore.core.inventory.year.YearScans.abroad;
import static org.inshore.core.inventory.year.YearScans.allPeople;
import static org.inshore.core.inventory.year.YearScans.day;
import static org.inshore.core.inventory.year.YearScans.found;
import static org.inshore.core.inventory.year.YearScans.id;
import static org.inshore.core.inventory.year.YearScans.people;
import static org.inshore.core.inventory.year.YearScans.policies;
import static org.inshore.core.inventory.year.YearScans.sums;
import static org.inshore.core.inventory.year.YearScans.thresholds;
import static org.inshore.core.inventory.year.YearScans.write;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.inshore.core.inventory.evaluate.AbroadPeople;
import org.inshore.core.inventory.evaluate.People;
import org.inshore.core.inventory.evaluate.ScenePlaces;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.inventory.year.YearScans.Found;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.scene.ExportScenes;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people abroad since 1 January, over the scans of the year. */
class YearSumTest {
  private static final Residency SINGAPORE = Residency.in(new Jurisdiction("SG"), List.of());
  private static final int PASSPORT = 2;
  private static final int MOBILE = 3;
  private static final int PART = 60_000;

  @TempDir private Path folder;

  @Test
  void unitesTheScansOfAYearEachPersonOnce() throws Exception {
    Path first = scan("a", "2026-02-01", null, new Found("hk", HONG_KONG, 0, PART));
    assertThat(allPeople(first).persons()).isEqualTo(new PersonCount(PART, true));
    assertThat(allPeople(first).runs()).containsExactly("a");
    assertThat(allPeople(first).note().en()).contains("this scan alone");
    assertThat(thresholds(first)).isEmpty();

    // Half of them once more, and the other source is not scanned again.
    Path second =
        scan("b", "2026-06-01", first, new Found("sg", SINGAPORE, PART / 2, PART + PART / 2));
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(PART + PART / 2, true));
    assertThat(allPeople(second).since()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(allPeople(second).runs()).containsExactly("a", "b");
    assertThat(sums(second))
        .extracting(YearSum::jurisdiction, YearSum::recipient, sum -> sum.persons().persons())
        .containsExactly(
            tuple(null, null, 90_000L),
            tuple(new Jurisdiction("HK"), null, 60_000L),
            tuple(new Jurisdiction("SG"), null, 60_000L),
            tuple(null, "hk Ltd", 60_000L),
            tuple(null, "sg Ltd", 60_000L));
    assertThat(thresholds(second)).isEmpty();

    // The chain holds the whole year: the first folder is not looked at again.
    Path third = scan("c", "2026-12-31", second, new Found("hk", HONG_KONG, PART, 2L * PART));
    assertThat(allPeople(third).persons()).isEqualTo(new PersonCount(2L * PART, true));
    assertThat(allPeople(third).runs()).containsExactly("a", "b", "c");
    assertThat(thresholds(third))
        .extracting(Threshold::id, Threshold::jurisdiction, Threshold::recipient)
        .containsExactly(
            tuple("year-contract-persons", null, null),
            tuple("year-contract-persons", new Jurisdiction("HK"), null),
            tuple("year-contract-persons", null, "hk Ltd"));
    assertThat(thresholds(third).getFirst().runs()).containsExactly("a", "b", "c");
  }

  @Test
  void twoScansOfADayAreToldApart() throws Exception {
    Instant morning = Instant.parse("2026-05-06T01:00:00Z");
    Path first = scan("a", morning, null, abroad(0, PART));
    Path second = scan("b", morning.plusSeconds(7_200), first, abroad(PART, 2L * PART));
    assertThat(thresholds(second))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.title().en()).containsOnlyOnce("2026-05-06").contains("before it");
              assertThat(each.title().zh()).containsOnlyOnce("2026-05-06").contains("前一次扫描");
            });
  }

  /** The year is the mainland's: 1 January begins at 16:00 UTC of 31 December. */
  @Test
  void beginsAnewWithTheYear() throws Exception {
    Path old = scan("a", Instant.parse("2026-12-31T15:59:59Z"), null, abroad(0, PART));
    Path young = scan("b", Instant.parse("2026-12-31T16:00:00Z"), old, abroad(PART, PART + 10));
    assertThat(allPeople(old).since()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(allPeople(young).since()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(allPeople(young).persons()).isEqualTo(new PersonCount(10, true));
    assertThat(allPeople(young).runs()).containsExactly("b");
    assertThat(allPeople(young).note().zh()).contains("另一年度");
    Path next = scan("c", Instant.parse("2027-03-01T00:00:00Z"), young, abroad(0, 5));
    assertThat(allPeople(next).persons()).isEqualTo(new PersonCount(15, true));
    assertThat(allPeople(next).runs()).containsExactly("b", "c");
  }

  @Test
  void saysThatAnotherKeyKnowsNobodyAgain() throws Exception {
    Path first = scan("a", "2026-02-01", null, abroad(0, 100));
    Path second = folder.resolve("b");
    write(second, "b", day("2026-03-01"), first, "another", List.of(abroad(0, 100)), true);
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(100, true));
    assertThat(allPeople(second).runs()).containsExactly("b");
    assertThat(allPeople(second).note().en()).contains("another key", "(a)");
  }

  @Test
  void joinsPeopleByTheLinksOfTheScanAndBoundsTheRest() throws Exception {
    Found mobiles = found("hk", HONG_KONG, people(0, 1_000, MOBILE));
    Path first = scan("a", "2026-02-01", null, mobiles);
    long[] ids = people(0, 1_000, RESIDENT_ID).persons();
    long[] links =
        LongStream.range(0, 400)
            .flatMap(i -> LongStream.of(id(i, RESIDENT_ID), id(i, MOBILE)))
            .toArray();
    Path second =
        scan("b", "2026-03-01", first, found("hk", HONG_KONG, new PersonBatch(ids, links)));
    PersonCount count = allPeople(second).persons();
    assertThat(count.persons()).isEqualTo(1_600);
    assertThat(count.exact()).isFalse();
    // The other 600 numbers may be of people who are here by their IDs.
    assertThat(count.least()).isEqualTo(1_000);
    assertThat(count.most()).isEqualTo(1_600);
    Path third = scan("c", "2026-04-01", second, abroad(5_000, 5_010));
    assertThat(allPeople(third).persons().least()).isEqualTo(1_010);
    assertThat(allPeople(third).persons().most()).isEqualTo(1_610);
  }

  /**
   * Whose number stands alone now was known with an ID by a scan before, which is not read again.
   */
  @Test
  void joinsPeopleByTheLinksOfScansBefore() throws Exception {
    PersonBatch known = linked(0, 1_000);
    Path first = scan("a", "2026-02-01", null, found("hk", HONG_KONG, known));
    Found mobiles = found("hk", HONG_KONG, people(400, 1_200, MOBILE));
    Path second = scan("b", "2026-03-01", first, mobiles);
    PersonCount count = allPeople(second).persons();
    assertThat(count.persons()).isEqualTo(1_200);
    assertThat(count.exact()).isFalse();
    // A number may have another holder by now, and 200 numbers be of people with an ID.
    assertThat(count.least()).isLessThanOrEqualTo(1_000);
    assertThat(count.most()).isGreaterThanOrEqualTo(1_800);
    // Its links are handed on once more.
    Path third = scan("c", "2026-04-01", second, found("sg", SINGAPORE, people(0, 300, MOBILE)));
    assertThat(allPeople(third).persons().persons()).isEqualTo(1_200);
    Path fourth = scan("d", "2026-05-01", third, found("hk", HONG_KONG, linked(1_000, 1_200)));
    assertThat(allPeople(fourth).persons().persons()).isEqualTo(1_200);
  }

  /** The scans of a year have most links in common, and the last holds each once. */
  @Test
  void keepsALinkThatComesAgainOnce() throws Exception {
    Path previous = null;
    for (String month : List.of("02", "03", "04", "05")) {
      Found found = found("hk", HONG_KONG, linked(0, 200));
      previous = scan("s" + month, "2026-" + month + "-01", previous, found);
    }
    try (Session session = Store.open(Objects.requireNonNull(previous))) {
      assertThat(session.number("SELECT SUM(LENGTH(links)) / 16 FROM former_link")).isEqualTo(200);
    }
  }

  /** People with an ID and a number each. */
  private static PersonBatch linked(long from, long to) {
    long[] links =
        LongStream.range(from, to)
            .flatMap(i -> LongStream.of(id(i, RESIDENT_ID), id(i, MOBILE)))
            .toArray();
    return new PersonBatch(people(from, to, RESIDENT_ID).persons(), links);
  }

  /** A person has an ID and a passport: who is abroad by one now may have been by the other. */
  @Test
  void peopleOfTwoKindsOfDocumentsMayBeTheSame() throws Exception {
    Path first = scan("a", "2026-02-01", null, abroad(0, 100));
    Found passports = found("hk", HONG_KONG, people(0, 60, PASSPORT));
    Path second = scan("b", "2026-03-01", first, passports);
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(160, false, 100, 160));
  }

  /** A count whose bounds are the same is the true one, and no limit is perhaps reached by it. */
  @Test
  void aSumWhoseBoundsMeetIsExact() throws Exception {
    Path first = scan("a", "2026-02-01", null, abroad(0, 100));
    long[] ids = people(50, 90, RESIDENT_ID).persons();
    long[] unsure = {id(50, RESIDENT_ID), 0};
    PersonBatch doubtful = new PersonBatch(ids, new long[0], new long[0], 0, unsure);
    Path second = scan("b", "2026-03-01", first, found("hk", HONG_KONG, doubtful));
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(100, true));
    Path third = scan("c", "2026-04-01", second, found("hk", HONG_KONG, people(300, 301, MOBILE)));
    Path fourth = scan("d", "2026-05-01", third, abroad(200, 210));
    for (Path later : List.of(third, fourth)) {
      assertThat(allPeople(later).persons().bounded()).isTrue();
      assertThat(thresholds(later)).isEmpty();
    }
  }

  /** Each place's least is of its own people: of all places together a scan may know more. */
  @Test
  void noSumFallsBelowWhatAScanBeforeWasSureOf() throws Exception {
    Found hongKong = found("hk", HONG_KONG, people(0, 300, MOBILE));
    Found singapore = found("sg", SINGAPORE, people(300, 600, MOBILE));
    Path first = scan("a", "2026-02-01", null, hongKong, singapore);
    long sure = allPeople(first).persons().least();
    assertThat(sure)
        .isGreaterThan(
            sums(first).stream()
                .filter(sum -> sum.jurisdiction() != null)
                .mapToLong(sum -> sum.persons().least())
                .max()
                .orElseThrow());
    Path second = scan("b", "2026-03-01", first, found("hk", HONG_KONG, people(0, 3, MOBILE)));
    Path third = scan("c", "2026-04-01", second, found("sg", SINGAPORE, people(300, 303, MOBILE)));
    for (Path later : List.of(second, third)) {
      PersonCount count = allPeople(later).persons();
      assertThat(count.least()).isEqualTo(sure);
      assertThat(count.persons()).isBetween(sure, count.most());
    }
  }

  @Test
  void keepsApartTheSensitiveAndTheExempt() throws Exception {
    PersonBatch people = people(0, 50, RESIDENT_ID);
    long[] sensitive = people(10, 14, RESIDENT_ID).persons();
    Found counted =
        found("hk", HONG_KONG, new PersonBatch(people.persons(), new long[0], sensitive));
    Found exempt =
        new Found(
            "sg",
            SINGAPORE,
            Map.of(RegisterField.EXPORT_PATH, "exempt"),
            people(40, 90, RESIDENT_ID));
    Found onshore = found("sh", SHANGHAI, people(1_000, 2_000, RESIDENT_ID));
    Path first = scan("a", "2026-02-01", null, counted, exempt, onshore);
    YearSum sum = allPeople(first);
    assertThat(sum.persons()).isEqualTo(new PersonCount(50, true));
    assertThat(sum.sensitive()).isEqualTo(new PersonCount(4, true));
    assertThat(sum.exempt()).isEqualTo(new PersonCount(50, true));
    assertThat(thresholds(first))
        .extracting(Threshold::id, Threshold::nature)
        .containsOnly(tuple("year-contract-sensitive", Nature.VIOLATION));
    Path second = scan("b", "2026-03-01", first, found("hk", HONG_KONG, people(0, 1, RESIDENT_ID)));
    assertThat(allPeople(second).sensitive()).isEqualTo(new PersonCount(4, true));
    assertThat(allPeople(second).exempt()).isEqualTo(new PersonCount(50, true));
  }

  @Test
  void aDeclaredBasisMeetsALimitOrIsNotEnough() throws Exception {
    Map<RegisterField, String> contract =
        Map.of(
            RegisterField.EXPORT_PATH, "standard-contract",
            RegisterField.EXPORT_FILING, "SH-1",
            RegisterField.CONSENT_EVIDENCE, "V3",
            RegisterField.IMPACT_ASSESSMENT, "PIA-1");
    long[] ids = people(0, 9_999, RESIDENT_ID).persons();
    Path first =
        scan(
            "a",
            "2026-02-01",
            null,
            new Found("hk", HONG_KONG, contract, new PersonBatch(ids, new long[0], ids)));
    assertThat(thresholds(first))
        .extracting(Threshold::id, Threshold::nature)
        .containsOnly(tuple("year-contract-sensitive", Nature.TO_CLARIFY));
    assertThat(policies(first)).containsExactly("pfi-offshore-basis");

    long[] one = people(9_999, 10_000, RESIDENT_ID).persons();
    Path second =
        scan(
            "b",
            "2026-03-01",
            first,
            new Found("hk", HONG_KONG, contract, new PersonBatch(one, new long[0], one)));
    assertThat(thresholds(second))
        .extracting(Threshold::id, Threshold::nature)
        .containsOnly(tuple("year-assessment-sensitive", Nature.VIOLATION));
    assertThat(policies(second)).containsExactly("pfi-offshore-basis-short");
  }

  @Test
  void aScanThatWasBrokenOffCarriesTheYearToo() throws Exception {
    Path first = scan("a", "2026-02-01", null, abroad(0, 100));
    Path second = folder.resolve("b");
    write(second, "b", day("2026-03-01"), first, "key", List.of(abroad(100, 150)), false);
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(150, true));
    assertThat(allPeople(second).runs()).containsExactly("a", "b");
  }

  @Test
  void becomesASketchWhereTheYearHasVeryMany() throws Exception {
    PersonLimits limits = new PersonLimits(3_000, 100, 10);
    Path first = scan("a", "2026-02-01", null, abroad(0, 8_000));
    Path second = scan("b", "2026-03-01", first, abroad(4_000, 12_000));
    try (Session session = Store.open(second)) {
      Store.evaluateApart(session);
      RunInfo run = Catalogue.run(session);
      AbroadPeople.write(
          session,
          People.read(session),
          limits,
          ScenePlaces.find(
              session,
              ExportScenes.NONE,
              Catalogue.sources(session),
              List.of(),
              UnaryOperator.identity(),
              LocalDate.of(2026, 3, 1)));
      assertThat(session.number("SELECT COUNT(*) FROM abroad WHERE sketch = 1")).isEqualTo(1);
      assertThat(session.number("SELECT least FROM abroad WHERE sketch = 1")).isEqualTo(12_000);
      assertThat(YearSums.read(session, run).getFirst().persons())
          .isEqualTo(new PersonCount(12_000, true));
    }
  }

  /** A small file that breaks off has no room for as many people as a limit is of. */
  @Test
  void whatBreaksOffHoldsNoMoreThanItHasRoomFor() throws Exception {
    Path first =
        scan("a", "2026-02-01", null, found("broken", HONG_KONG, people(0, 50, RESIDENT_ID)));
    assertThat(allPeople(first).persons())
        .isEqualTo(new PersonCount(50, false, 50, 50 + BROKEN_BYTES));
    assertThat(thresholds(first)).isEmpty();
    Path second =
        scan("b", "2026-03-01", first, found("broken", SINGAPORE, people(20, 90, MOBILE)));
    assertThat(allPeople(second).persons().most()).isGreaterThanOrEqualTo(50 + BROKEN_BYTES);
    assertThat(thresholds(second)).isEmpty();
  }

  /** Neither reached nor not: what was not looked at may hold any number of people. */
  @Test
  void ofASampleNoUpperBoundIsKnownForTheRestOfTheYear() throws Exception {
    Path first =
        scan("a", "2026-02-01", null, found("sampled", HONG_KONG, people(0, 50, RESIDENT_ID)));
    assertThat(allPeople(first).persons()).isEqualTo(new PersonCount(50, false));
    assertThat(thresholds(first))
        .isNotEmpty()
        .noneMatch(Threshold::reached)
        .allMatch(limit -> limit.title().en().contains("not all was looked at"));

    Path second = scan("b", "2026-06-01", first, abroad(0, 80));
    assertThat(allPeople(second).persons()).isEqualTo(new PersonCount(80, false));
    assertThat(sums(second))
        .filteredOn(sum -> sum.jurisdiction() != null)
        .allMatch(sum -> !sum.persons().bounded());

    Path enough = scan("c", "2026-07-01", second, abroad(0, 2L * PART));
    assertThat(allPeople(enough).persons()).isEqualTo(new PersonCount(2L * PART, false));
    assertThat(thresholds(enough)).filteredOn(Threshold::reached).isNotEmpty();

    Path next = scan("d", "2027-02-01", enough, abroad(0, 80));
    assertThat(allPeople(next).persons()).isEqualTo(new PersonCount(80, true));
  }

  private Path scan(String id, String day, @Nullable Path previous, Found... found)
      throws Exception {
    return scan(id, day(day), previous, found);
  }

  private Path scan(String id, Instant started, @Nullable Path previous, Found... found)
      throws Exception {
    Path out = folder.resolve(id);
    write(out, id, started, previous, "key", List.of(found), true);
    return out;
  }
}
