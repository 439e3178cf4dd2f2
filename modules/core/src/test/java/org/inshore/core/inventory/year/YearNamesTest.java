package org.inshore.core.inventory.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.year.YearScans.allPeople;
import static org.inshore.core.inventory.year.YearScans.day;
import static org.inshore.core.inventory.year.YearScans.found;
import static org.inshore.core.inventory.year.YearScans.id;
import static org.inshore.core.inventory.year.YearScans.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year's sums of people whom their names tell apart. */
class YearNamesTest {
  private static final Residency SINGAPORE = Residency.in(new Jurisdiction("SG"), List.of());
  private static final int MOBILE = 3;

  @TempDir private Path folder;

  /** Whoever has a name and a telephone of his own is another one, sensitive or not. */
  @Test
  void whoHasSensitiveInformationIsToldByANameToo() throws Exception {
    long[] all = named(0, 60).persons();
    long[] sensitive = Arrays.copyOfRange(all, 10, 22);
    PersonBatch some = new PersonBatch(all, new long[0], sensitive);
    Path first = scan("a", "2026-02-01", null, HONG_KONG, some);
    assertThat(allPeople(first).persons()).isEqualTo(new PersonCount(60, true));
    assertThat(allPeople(first).sensitive()).isEqualTo(new PersonCount(12, true));
    Path second = scan("b", "2026-03-01", first, SINGAPORE, people(0, 1, YearScans.RESIDENT_ID));
    assertThat(allPeople(second).sensitive().least()).isEqualTo(12);
  }

  /** Whom a name tells from all of the scans before is another one, as over places of one scan. */
  @Test
  void whoHasATelephoneInEachScanIsToldByAName() throws Exception {
    Path last = scan("m1", "2026-01-10", null, HONG_KONG, named(0, 50));
    for (int month = 2; month <= 6; month++) {
      long from = 40L * month;
      last =
          scan("m" + month, "2026-0" + month + "-10", last, HONG_KONG, named(from - 40, from + 10));
    }
    assertThat(allPeople(last).persons()).isEqualTo(new PersonCount(250, true));
  }

  /** A telephone alone that only a scan before gave to somebody may have another holder by now. */
  @Test
  void whoseANumberWasItMayNotBe() throws Exception {
    long[] ids = people(0, 40, YearScans.RESIDENT_ID).persons();
    long[] links =
        LongStream.range(0, 40)
            .flatMap(i -> LongStream.of(id(i, YearScans.RESIDENT_ID), id(i, MOBILE)))
            .toArray();
    Path first = scan("a", "2026-02-01", null, HONG_KONG, new PersonBatch(ids, links));
    Path second = scan("b", "2026-03-01", first, HONG_KONG, people(30, 50, MOBILE));
    PersonCount count = allPeople(second).persons();
    assertThat(count.persons()).isEqualTo(50);
    assertThat(count.most()).isEqualTo(60);
  }

  /** People who are known by a name with a telephone. */
  private static PersonBatch named(long from, long to) {
    long[] people =
        LongStream.range(from, to)
            .map(i -> Identifier.named(i * 0x9E3779B97F4A7C15L, true, id(i, MOBILE)))
            .toArray();
    return new PersonBatch(people, new long[0]);
  }

  private Path scan(
      String id, String day, @Nullable Path previous, Residency residency, PersonBatch people)
      throws Exception {
    Path out = folder.resolve(id);
    String source = residency.equals(HONG_KONG) ? "hk" : "sg";
    YearScans.write(
        out, id, day(day), previous, "key", List.of(found(source, residency, people)), true);
    return out;
  }
}
