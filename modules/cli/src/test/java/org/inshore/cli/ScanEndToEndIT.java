package org.inshore.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.inshore.testkit.estate.Estate;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small bank on real servers, scanned by the command line as a user would. */
class ScanEndToEndIT {
  private static final long SEED = Long.getLong("inshore.seed", 17);
  private static final double SCALE =
      Double.parseDouble(System.getProperty("inshore.scale", "0.1"));

  /** What follows from several kinds that stand together, and was not planted by itself. */
  private static final Set<String> RECORDS =
      Set.of("person-finance-record", "authentication-record");

  /** What is wrong with all personal financial information in a source. */
  private static final Map<String, String> POLICIES =
      Map.of(
          "crm", "pfi-offshore",
          "regional-reports", "pfi-offshore",
          "collection-share", "pfi-offshore",
          "statement-printer", "pfi-outsourcer-contract",
          "call-center", "pfi-outsourcer-ended",
          "branch-crm", "pfi-location-disputed");

  /** What is wrong with a state-secret marking in a source. */
  private static final Map<String, String> SECRETS =
      Map.of(
          "collection-share", "state-secret-offshore",
          "call-center", "state-secret-foreign-party",
          "archive", "state-secret-unclassified");

  @TempDir static Path folder;

  private static Estate estate;
  private static Path out;
  private static Run run;
  private static InventoryReader reader;
  private static Inventory inventory;

  @BeforeAll
  static void scan() throws Exception {
    System.out.println("ScanEndToEndIT seed " + SEED);
    estate = Estate.create(folder.resolve("estate"), SEED, SCALE, step -> {});
    out = folder.resolve("out");
    run =
        Run.of(
            "scan",
            "--config",
            estate.configuration().toString(),
            "--out",
            out.toString(),
            "--fail-on",
            "violation,incomplete",
            "--verbose",
            "--lang",
            "zh");
    Sealer key = OperatorKey.openExisting(null).sealer();
    reader = InventoryReader.open(out, ReadOptions.STANDARD.with(key));
    inventory = reader.clear(key);
  }

  @AfterAll
  static void end() {
    if (reader != null) {
      reader.close();
    }
    estate.close();
  }

  @Test
  void endsWithTheExitCodeOfViolations() {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(inventory.run().state()).isEqualTo(RunInfo.State.DONE);
    assertThat(run.out()).contains("3 个境外数据源存有", "collection-share", "crm", "core-banking");
  }

  @Test
  void findsEverythingThatWasPlantedAndNothingElse() {
    Set<String> planted =
        estate.truth().planted().stream()
            .map(one -> line(one.location(), one.kind(), one.matches(), one.distinct()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        findings().stream()
            .filter(one -> !RECORDS.contains(one.rule()))
            .map(one -> line(one.location(), one.rule(), one.matches(), one.distinct()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).containsExactlyElementsOf(planted);
  }

  /** A letter names ten debtors or so, each with ID, mobile and card number in one line. */
  @Test
  void countsRecordsInWhichKindsStandTogether() {
    List<Finding> letters =
        findings().stream()
            .filter(one -> one.rule().equals("person-finance-record"))
            .filter(one -> one.location().toString().contains("催收函"))
            .toList();
    assertThat(letters).hasSize(3);
    for (Finding letter : letters) {
      long cards =
          findings().stream()
              .filter(one -> one.location().equals(letter.location()))
              .filter(one -> one.rule().equals("cn-bank-card"))
              .mapToLong(Finding::matches)
              .sum();
      assertThat(letter.matches()).isPositive().isEqualTo(cards).isEqualTo(letter.distinct());
    }
  }

  @Test
  void saysWhenAMarkingExpires() {
    assertThat(findings())
        .filteredOn(finding -> finding.subject() == Subject.STATE_SECRET)
        .extracting(Finding::marking)
        .hasSize(3)
        .containsOnly(
            new Marking(
                Marking.Term.PERIOD,
                Period.ofYears(10),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2036, 3, 2)));
  }

  @Test
  void everyAssetHasAnOutcome() {
    Map<Location, AssetEntry> assets;
    try (Stream<AssetEntry> entries = inventory.assets()) {
      assets = entries.collect(Collectors.toMap(AssetEntry::location, Function.identity()));
    }

    assertThat(assets.keySet()).containsAll(estate.truth().assets());
    assertThat(estate.truth().assets())
        .allSatisfy(
            asset ->
                assertThat(requireNonNull(assets.get(asset)).outcome())
                    .matches(
                        outcome ->
                            !(outcome instanceof Outcome.Failed failed)
                                || failed.category().equals("NO_READER")));
  }

  @Test
  void countsPeopleByPlace() {
    Map<String, SourceEntry> sources =
        inventory.sources().stream()
            .collect(Collectors.toMap(entry -> entry.source().id(), Function.identity()));

    assertThat(requireNonNull(sources.get("core-banking")).residency().verdict())
        .isEqualTo(Verdict.ONSHORE);
    assertThat(requireNonNull(sources.get("crm")).residency().verdict())
        .isEqualTo(Verdict.OFFSHORE);
    assertThat(requireNonNull(sources.get("collection-share")).residency().verdict())
        .isEqualTo(Verdict.OFFSHORE);
    for (String source : List.of("crm", "collection-share", "regional-reports")) {
      assertThat(requireNonNull(sources.get(source)).persons().persons())
          .as(source)
          .isEqualTo(estate.truth().people(source));
    }
    assertThat(inventory.totals().persons(Figure.PERSONS_OFFSHORE).persons())
        .isEqualTo(estate.truth().people("crm", "collection-share", "regional-reports"));
  }

  @Test
  void countsPeopleOfEachAsset() {
    Map<Location, Long> counted;
    try (Stream<Incident> incidents = inventory.incidents()) {
      counted =
          incidents
              .filter(incident -> POLICIES.containsKey(incident.place().source()))
              .collect(Collectors.toMap(Incident::place, each -> each.persons().persons()));
    }
    assertThat(counted)
        .isEqualTo(
            estate.truth().places().stream()
                .filter(place -> POLICIES.containsKey(place.asset().source()))
                .collect(
                    Collectors.toMap(Truth.Place::asset, place -> (long) place.people().size())));
  }

  @Test
  void everyKindOfViolationThatWasPlantedIsFoundAndNoOther() {
    Set<String> expected = new TreeSet<>();
    for (Finding finding : findings()) {
      String source = finding.location().source();
      if (finding.subject() == Subject.PERSONAL_FINANCIAL) {
        String policy = POLICIES.get(source);
        if (policy != null) {
          expected.add(policy + " " + finding.asset());
        }
      } else if (finding.subject() == Subject.STATE_SECRET) {
        expected.add(SECRETS.get(source) + " " + finding.asset());
      }
    }
    expected.add("pfi-retention-over archive/path:2015年%2f开户资料.csv");
    expected.add("pfi-c3-stored archive/path:测试%2f网银测试.csv");
    expected.add(
        "pfi-flow-offshore core-banking/database:core_banking/schema:customer/table:wealth_clients");
    expected.add("pfi-open core-banking/database:core_banking/schema:customer/table:service_notes");

    assertThat(violations())
        .allSatisfy(violation -> assertThat(violation.basis()).isNotEmpty())
        .allSatisfy(violation -> assertThat(violation.due()).isNotNull())
        .extracting(violation -> violation.policy() + " " + violation.place())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void tellsWhereThePublishedTableFlowsToAndWhoHoldsTheSamePeople() {
    try (Stream<FlowEntry> flows = inventory.flows()) {
      assertThat(flows)
          .filteredOn(entry -> entry.flow().place().source().equals("core-banking"))
          .filteredOn(entry -> entry.flow().direction() == Flow.Direction.OUT)
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(entry.farSource()).isEqualTo("regional-reports"))
          .allSatisfy(entry -> assertThat(entry.far().verdict()).isEqualTo(Verdict.OFFSHORE));
    }
    try (Stream<CopyEntry> copies = inventory.copies()) {
      assertThat(copies)
          .filteredOn(copy -> copy.kind() == CopyEntry.Kind.PEOPLE)
          .extracting(
              copy ->
                  copy.first().display()
                      + " "
                      + copy.second().display()
                      + (copy.likelySource() == null
                          ? ""
                          : " from " + copy.likelySource().source()))
          .contains(
              "crm core-banking from core-banking",
              "core-banking › core_banking › customer › wealth_clients"
                  + " regional-reports › regional_reports › customer › wealth_clients"
                  + " from core-banking");
    }
  }

  @Test
  void anExemptionIsShownAndOneThatHasEndedIsSaid() {
    assertThat(violations())
        .filteredOn(violation -> violation.exemption() != null)
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.place().toString()).endsWith("/table:card_offers"));
    assertThat(inventory.totals().count(Figure.EXEMPTED)).isEqualTo(1);
    assertThat(violations())
        .filteredOn(violation -> violation.title().zh().contains("豁免已于 2026-09-30 到期"))
        .extracting(Violation::policy)
        .containsExactly("pfi-outsourcer-ended");
    assertThat(run.err()).contains("exemptions.yaml:7");
    assertThat(run.out()).contains("已豁免：1");
  }

  @Test
  void judgesByTheLawOfADayOnDemand() throws IOException {
    Path then = folder.resolve("then");
    Run report =
        Run.of(
            "report",
            out.toString(),
            "--as-of",
            "2010-01-01",
            "--out",
            then.toString(),
            "--format",
            "json");

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(Files.readString(then.resolve("inventory.json")))
        .contains("2010-01-01")
        .doesNotContain("pfi-offshore");
  }

  @Test
  void noPlantedValueIsInAnyFileWrittenOrInAnythingPrinted() throws IOException {
    LeakSearch search = new LeakSearch(estate.truth().values());

    assertThat(search.size()).isGreaterThan(5_000);
    assertThat(search.in(out)).isEmpty();
    assertThat(search.in(run.out() + run.err())).isZero();
    assertThat(out.resolve("scan.log")).isNotEmptyFile();
    assertThat(search.in(folder.resolve("estate/share"))).as("the search works").isNotEmpty();
  }

  @Test
  void aStateSecretLeavesNoTextAnywhere() throws IOException {
    LeakSearch search = new LeakSearch(Stream.of("机密★10年", "★10年"));

    assertThat(search.in(out)).isEmpty();
    assertThat(search.in(run.out() + run.err())).isZero();
    assertThat(findings())
        .filteredOn(finding -> finding.subject() == Subject.STATE_SECRET)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.samples()).isEmpty());
  }

  @Test
  void writesReportsThatOnlyThisUserCanRead() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      List<Path> all = files.toList();
      assertThat(all)
          .extracting(file -> file.getFileName().toString())
          .contains("inventory.db", "inventory.json", "report-zh.html", "inventory-zh.xlsx");
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void reportsAreRemadeWithoutTheSources() {
    Run english = Run.of("report", out.toString(), "--format", "html,csv", "--lang", "en");

    assertThat(english.exitCode()).as(english.err()).isZero();
    assertThat(english.out()).contains("report-en.html", "-en.csv");
    assertThat(out.resolve("report-en.html")).isNotEmptyFile();
  }

  @Test
  void aSecondScanIntoTheSameFolderIsRefused() {
    Run second = Run.of("scan", folder.toString(), "--out", out.toString());

    assertThat(second.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(second.err()).contains(out.toString());
  }

  private static String line(Location place, String kind, long matches, long distinct) {
    return "%s %s matches %d distinct %d"
        .formatted(place, kind, matches, isStateSecret(kind) ? 0 : distinct);
  }

  private static boolean isStateSecret(String kind) {
    return kind.startsWith("state-");
  }

  /** All, those of state secrets too, as who has the key sees them. */
  private static List<Violation> violations() {
    try (Stream<Violation> violations = inventory.violations();
        Stream<SecretEntry> secrets = reader.secrets()) {
      return Stream.concat(violations, secrets.flatMap(each -> each.violations().stream()))
          .toList();
    }
  }

  private static List<Finding> findings() {
    try (Stream<Finding> findings = inventory.findings();
        Stream<SecretEntry> secrets = reader.secrets()) {
      return Stream.concat(findings, secrets.flatMap(each -> each.findings().stream())).toList();
    }
  }
}
