package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.people.PeopleEstate;
import org.inshore.testkit.estate.planting.Truth;

/** Scans the people's estate twice in a year: all of it, then what one share was given since. */
final class EstateYear {
  private static final String SHARE = "taiwan-share";
  private static final String ID = "year-of-the-estate";

  private EstateYear() {}

  /** Scans all of it. */
  static PeopleScan scan(PeopleEstate estate) throws Exception {
    return PeopleScan.under(
        policy(limit(estate)),
        estate.configuration(),
        estate.truth(),
        "out",
        "--format",
        "pdf",
        "--lang",
        "en");
  }

  /** A limit that the first scan does not reach: the half of a tenth more. */
  private static long limit(PeopleEstate estate) {
    return Math.round(1.05 * people(estate.truth(), EstateYear::isAbroad).size());
  }

  /** What is added to a policy for it. */
  private static String policy(long limit) {
    return """
        thresholds:
          - id: %s
            title: {zh: '累计 {count} 人，达到 {limit} 人', en: '{count} people, {limit} or more'}
            of: persons
            limit: %d
            by: [all]
            met-by: [security-assessment]
            nature: violation
            severity: high
            basis: [BANK 1]
            remedy: {zh: 登记, en: Register it}
        """
        .formatted(ID, limit);
  }

  /** Scans the share again after its delivery and compares the year with who was there. */
  static void check(PeopleEstate estate, PeopleScan first) throws Exception {
    long limit = limit(estate);
    // By the likeliest number: bounds of those known by telephones alone are wide in both.
    assertThat(first.inventory().thresholds())
        .filteredOn(each -> each.id().equals(ID))
        .allSatisfy(
            each -> {
              assertThat(each.reached()).isFalse();
              assertThat(each.persons().persons()).isLessThan(limit);
            });
    Set<Integer> year = people(estate.truth(), EstateYear::isAbroad);
    int before = year.size();
    Truth delivered = estate.deliver();
    year.addAll(people(delivered, asset -> true));
    assertThat(year.size()).isGreaterThan((int) limit);
    assertThat(year.size() - before)
        .as("some of them are known by their old numbers")
        .isLessThan((int) delivered.people());
    Path configuration = share(estate.configuration());
    try (PeopleScan second =
        PeopleScan.under(
            policy(limit),
            configuration,
            delivered,
            "out-later",
            "--previous",
            first.out().toString(),
            "--format",
            "json")) {
      YearSum sum =
          second.inventory().yearSums().stream()
              .filter(each -> each.jurisdiction() == null && each.recipient() == null)
              .findFirst()
              .orElseThrow();
      PersonCount count = sum.persons();
      assertThat((double) count.persons()).isBetween(0.98 * year.size(), 1.02 * year.size());
      assertThat((double) year.size()).isBetween(0.985 * count.least(), 1.015 * count.most());
      assertThat(count.least())
          .as("for certain no fewer than after the first scan")
          .isGreaterThanOrEqualTo(first.inventory().yearSums().getFirst().persons().least());
      assertThat(sum.runs()).hasSize(2);
      assertThat(second.inventory().thresholds())
          .filteredOn(each -> each.id().equals(ID))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.persons().persons()).isGreaterThanOrEqualTo(limit);
                assertThat(each.limit()).isEqualTo(limit);
                assertThat(each.persons()).isEqualTo(count);
              })
          .extracting(Threshold::runs)
          .isEqualTo(sum.runs());
    }
  }

  private static boolean isAbroad(Location asset) {
    return !asset.source().equals("retail");
  }

  private static Set<Integer> people(Truth truth, Predicate<Location> within) {
    Set<Integer> people = new HashSet<>();
    truth.places().stream()
        .filter(place -> within.test(place.asset()))
        .forEach(place -> people.addAll(place.people()));
    return people;
  }

  /** The configuration with that share alone. */
  private static Path share(Path whole) throws Exception {
    List<String> lines = new ArrayList<>();
    boolean own = true;
    for (String line : Files.readAllLines(whole)) {
      boolean begins = line.startsWith("- id: ") || line.startsWith("  - id: ");
      own = begins ? line.endsWith(SHARE) : own;
      if (own) {
        lines.add(line);
      }
    }
    assertThat(lines).anyMatch(line -> line.endsWith(SHARE));
    return Files.write(whole.resolveSibling("later.yaml"), lines);
  }
}
