package org.inshore.cli.people;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.inshore.cli.Run;
import org.inshore.cli.figure.EstateFigures;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.people.PeopleEstate;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People in the layouts of banks' tables, lists and forms, counted against who really stands there:
 * in each asset, source and jurisdiction, and over copies that have drifted. {@code
 * target/people.tsv} has every number.
 */
class PeopleIT {
  /**
   * A mistyped number that passes its check digit is another person's: no count of what stands
   * there can know. So the bounds may miss the truth by as many as the estate has of them.
   */
  private static final double MISTAKEN_LESS = 0.985;

  private static final double MISTAKEN_MORE = 1.015;

  private static final long SEED = Long.getLong("inshore.seed", 29);
  private static final double SCALE = 0.25;

  /**
   * Whose a telephone is that two people have in equal measure goes by their hashes, whose key is
   * new in each run: a pair of copies may be off by so many people of the estate's households.
   */
  private static final int TIED = 4;

  /** Pairs that share fewer are not told. */
  private static final int MIN_COPIED = 10;

  @TempDir static Path folder;

  private static PeopleEstate estate;
  private static PeopleScan scan;

  @BeforeAll
  static void scan() throws Exception {
    System.out.println("PeopleIT seed " + SEED);
    estate = PeopleEstate.create(folder.resolve("estate"), SEED, SCALE);
    for (Path open : List.of(folder, folder.resolve("estate"))) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    scan = EstateYear.scan(estate);
    PeopleTable.write(scan, scopes(), PeopleIT::truth, copies(), MIN_COPIED);
  }

  @AfterAll
  static void end() {
    if (scan != null) {
      scan.close();
    }
    if (estate != null) {
      estate.close();
    }
  }

  @Test
  void countsPeopleOfEachAssetWithinAPercent() {
    SoftAssertions softly = new SoftAssertions();
    for (Truth.Place place : scan.truth().places()) {
      PersonCount count = scan.persons(place.asset());
      softly
          .assertThat((double) count.persons())
          .as(place.asset().toString())
          .isBetween(0.98 * place.people().size(), 1.02 * place.people().size());
    }
    softly.assertAll();
  }

  @Test
  void countsPeopleOverSeveralAssetsWithinTwoPercent() {
    SoftAssertions softly = new SoftAssertions();
    scopes()
        .forEach(
            (scope, count) -> {
              long truth = truth(scope);
              softly
                  .assertThat((double) count.persons())
                  .as(scope)
                  .isBetween(0.98 * truth, 1.02 * truth);
            });
    softly.assertAll();
  }

  @Test
  void boundsHoldTheTruthAndExactIsSaidOnlyWhenItIs() {
    SoftAssertions softly = new SoftAssertions();
    for (Truth.Place place : scan.truth().places()) {
      bounded(softly, place.asset().toString(), place.people().size(), scan.persons(place.asset()));
    }
    scopes().forEach((scope, count) -> bounded(softly, scope, truth(scope), count));
    softly.assertAll();
  }

  private static void bounded(SoftAssertions softly, String scope, long truth, PersonCount count) {
    softly
        .assertThat((double) truth)
        .as(scope)
        .isBetween(MISTAKEN_LESS * count.least(), MISTAKEN_MORE * count.most());
    softly.assertThat(count.persons()).as(scope).isBetween(count.least(), count.most());
    if (count.exact()) {
      softly.assertThat(count.persons()).as(scope + ", said to be exact").isEqualTo(truth);
    }
  }

  /** One in ten numbers of machines passes Luhn, one in eleven the check of a resident ID. */
  @Test
  void nobodyIsCountedInNumbersOfMachines() {
    Set<Location> peopled = new HashSet<>();
    scan.truth().places().forEach(place -> peopled.add(place.asset()));
    SoftAssertions softly = new SoftAssertions();
    scan.truth().assets().stream()
        .filter(asset -> !peopled.contains(asset) && !scan.truth().unread().contains(asset))
        .forEach(
            asset ->
                softly.assertThat(scan.persons(asset).persons()).as(asset.toString()).isZero());
    softly.assertAll();
    assertThat(peopled).isNotEmpty();
  }

  @Test
  void namesEveryPairThatSharesHalf() {
    List<String> expected =
        scan.truth().copies(MIN_COPIED).stream()
            .map(pair -> names(pair.smaller(), pair.larger()))
            .toList();
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(copies().keySet()).containsAll(expected);
  }

  /** Neither numbers of machines nor a few customers in common make a copy. */
  @Test
  void namesNoPairThatSharesLess() {
    Set<String> half =
        scan.truth().halves(MIN_COPIED - 1).stream()
            .map(pair -> names(pair.smaller(), pair.larger()))
            .collect(toSet());
    assertThat(copies().values())
        .filteredOn(copy -> !copy.first().segments().isEmpty())
        .filteredOn(copy -> !copy.second().segments().isEmpty())
        // What can be read of a file that was cut short is in no truth.
        .filteredOn(copy -> !scan.truth().unread().contains(copy.first()))
        .filteredOn(copy -> !scan.truth().unread().contains(copy.second()))
        .extracting(copy -> names(copy.first(), copy.second()))
        .isSubsetOf(half);
  }

  @Test
  void sharedPeopleOfCopiesAreRight() {
    Map<String, CopyEntry> copies = copies();
    SoftAssertions softly = new SoftAssertions();
    for (Truth.Pair pair : scan.truth().copies(MIN_COPIED)) {
      CopyEntry copy = copies.get(names(pair.smaller(), pair.larger()));
      if (copy != null) {
        String names = names(pair.smaller(), pair.larger());
        softly
            .assertThat((double) copy.shared())
            .as(names)
            .isBetween(0.97 * pair.shared() - TIED, 1.03 * pair.shared() + TIED);
        softly
            .assertThat((double) pair.shared())
            .as(names)
            .isBetween(MISTAKEN_LESS * copy.sharedLeast(), MISTAKEN_MORE * copy.sharedMost());
      }
    }
    softly.assertAll();
  }

  /** The share in Singapore holds more people than the system of record, and is no original. */
  @Test
  void sizeIsNoEvidenceOfOrigin() {
    assertThat(scan.truth().people("singapore-share"))
        .isGreaterThan(scan.truth().people(asset -> asset.toString().endsWith("customer_master")));
    assertThat(copies().values())
        .extracting(CopyEntry::likelySource)
        .allSatisfy(
            original ->
                assertThat(original == null || original.source().equals("retail"))
                    .as(String.valueOf(original))
                    .isTrue());
  }

  /** No reader, a password, damage: none of them is looked through, nor left out on purpose. */
  @Test
  void whatNobodyCanReadIsNotLookedAt() {
    Map<Location, AssetEntry> assets = scan.assets();
    SoftAssertions softly = new SoftAssertions();
    assertThat(scan.truth().unread()).hasSize(6);
    for (Location each : scan.truth().unread()) {
      softly
          .assertThat(requireNonNull(assets.get(each)).outcome())
          .as(each.toString())
          .isInstanceOfAny(Outcome.Failed.class, Outcome.Incomplete.class);
    }
    softly.assertAll();
  }

  /** A declared basis makes of a violation a question, and its end is raised before it comes. */
  @Test
  void aDeclaredBasisIsHeededAndItsEndIsRaised() {
    try (Stream<Incident> incidents = scan.inventory().incidents()) {
      assertThat(incidents.filter(each -> each.place().source().equals("taiwan-share")))
          .isNotEmpty()
          .allSatisfy(
              each -> {
                assertThat(each.nature()).isEqualTo(Violation.Nature.TO_CLARIFY);
                assertThat(each.grounds())
                    .extracting(ground -> ground.title().en())
                    .anyMatch(title -> title.contains(estate.basisEnds().toString()));
              });
    }
  }

  /** Of a folder of small files that was accepted, and a dump that was said to be a false alarm. */
  @Test
  void whatWasDecidedIsPassedOverAndCounted() throws Exception {
    long small =
        scan.truth().places().stream()
            .map(place -> String.valueOf(place.asset().value("path")))
            .filter(path -> path.startsWith("客户资料/"))
            .count();
    long all = scan.inventory().totals().count(Figure.GROUNDS_VIOLATION);
    mark("singapore-share › 客户资料", "--accept-until", "2099-12-31");
    mark("singapore-share › 导出/all_clients.csv", "--false-alarm");
    Run check = Run.of("check", scan.out().toString(), "--fail-on", "violation", "--lang", "en");
    assertThat(check.exitCode()).as(check.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(check.out())
        .contains(
            "Violations that count: " + (all - small - 1),
            "%d violations passed over: 1 false alarm, %d accepted until 2099-12-31"
                .formatted(small + 1, small));
    EstateFigures.check(scan.out(), small + 1, "singapore-share › 导出");
  }

  /** What came to the share in Taiwan since is scanned alone; the year's people pass a limit. */
  @Test
  void theYearOfScansPassesALimitThatNoneDoes() throws Exception {
    EstateYear.check(estate, scan);
  }

  private static void mark(String place, String... decision) {
    List<String> line = new ArrayList<>(List.of("mark", place, "--in", scan.out().toString()));
    line.addAll(List.of("--reason", "synthetic"));
    line.addAll(List.of(decision));
    Run run = Run.of(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
  }

  /** Files that others can read too are one entry with all that is to be said of them. */
  @Test
  void aPlaceIsOneEntryWithAllItsGrounds() {
    try (Stream<Incident> incidents = scan.inventory().incidents()) {
      List<Location> places = incidents.map(Incident::place).toList();
      assertThat(places)
          .doesNotHaveDuplicates()
          .containsAll(scan.truth().places().stream().map(Truth.Place::asset).toList());
    }
  }

  @Test
  void groupsCountThePeopleOfAFolderOnce() {
    List<IncidentGroup> groups = scan.inventory().groups(IncidentGroup.By.FOLDER);
    assertThat(groups).hasSizeGreaterThan(6);
    SoftAssertions softly = new SoftAssertions();
    for (IncidentGroup group : groups) {
      // How many can be read of a file that was cut short is not known.
      if (scan.truth().unread().stream()
          .anyMatch(file -> group.equals(InnermostGroup.of(groups, file)))) {
        continue;
      }
      long truth = scan.truth().people(asset -> group.equals(InnermostGroup.of(groups, asset)));
      softly
          .assertThat((double) group.persons().persons())
          .as(group.name())
          .isBetween(0.96 * truth, 1.04 * truth);
      bounded(softly, group.name(), truth, group.persons());
    }
    softly.assertAll();
  }

  /** 250 files of one customer each are one line, below the dump of all customers. */
  @Test
  void oneLargeDumpStandsBeforeHundredsOfSmallFiles() {
    List<String> names =
        scan.inventory().groups(IncidentGroup.By.FOLDER).stream()
            .limit(10)
            .map(IncidentGroup::name)
            .toList();
    int dump = place(names, "导出");
    int small = place(names, "客户资料");
    assertThat(dump).as(names.toString()).isNotNegative();
    assertThat(small == -1 || small > dump).as(names.toString()).isTrue();
  }

  private static int place(List<String> names, String part) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).contains(part)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void groupsBySourceAreTheSources() {
    assertThat(scan.inventory().groups(IncidentGroup.By.SOURCE))
        .extracting(group -> requireNonNull(group.place()).source(), IncidentGroup::persons)
        .containsExactlyInAnyOrderElementsOf(
            scan.inventory().sources().stream()
                .map(source -> tuple(source.source().id(), source.persons()))
                .toList());
  }

  private static Map<String, CopyEntry> copies() {
    Map<String, CopyEntry> byNames = new LinkedHashMap<>();
    try (Stream<CopyEntry> copies = scan.inventory().copies()) {
      copies
          .filter(copy -> copy.kind() == CopyEntry.Kind.PEOPLE)
          .forEach(copy -> byNames.put(names(copy.first(), copy.second()), copy));
    }
    return byNames;
  }

  static String names(Location one, Location other) {
    return String.join(" = ", new TreeSet<>(Set.of(one.toString(), other.toString())));
  }

  /** What is said of people in sources, jurisdictions and all places. */
  private static Map<String, PersonCount> scopes() {
    Map<String, PersonCount> scopes = new LinkedHashMap<>();
    for (SourceEntry source : scan.inventory().sources()) {
      scopes.put("source " + source.source().id(), source.persons());
    }
    Totals totals = scan.inventory().totals();
    scopes.put("offshore", totals.persons(Figure.PERSONS_OFFSHORE));
    scopes.put("all", totals.persons(Figure.PERSONS));
    return scopes;
  }

  private static long truth(String scope) {
    Predicate<Location> within =
        switch (scope) {
          case "all" -> asset -> true;
          case "offshore" -> asset -> !asset.source().equals("retail");
          default -> asset -> scope.equals("source " + asset.source());
        };
    return scan.truth().people(within);
  }
}
