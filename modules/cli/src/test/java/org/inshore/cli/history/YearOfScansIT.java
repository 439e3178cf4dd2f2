package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is judged on what goes abroad as a whole: the people of a year's scans together, and the
 * lawful basis that is declared for it. With {@code -Pfull} the limit is that of the law.
 */
class YearOfScansIT {
  private static final boolean FULL = Integer.getInteger("inshore.effort", 1) > 1;

  /** From how many people a contract is needed, by article 8 of the Order of 2024. */
  private static final int LEGAL_LIMIT = 100_000;

  private static final int LIMIT = FULL ? LEGAL_LIMIT : 1_000;

  /** The law's own limit, or one that a small share reaches. */
  private static final String POLICY =
      """
      id: small
      name: {zh: 小限额, en: Small limit}
      extends: default
      without: [year-contract-persons]
      thresholds:
        - id: year-small
          title: {zh: '累计 {count} 人，达到 {limit} 人', en: '{count} people, {limit} or more'}
          of: persons
          limit: 1000
          by: [all, jurisdiction]
          met-by: [standard-contract]
          nature: violation
          severity: high
          basis: [PIPL 38-40]
          remedy: {zh: 订立标准合同, en: Sign a standard contract}
      """;

  @TempDir Path folder;
  private final Set<String> sent = new HashSet<>();
  private Path share;
  private int scans;

  @BeforeEach
  void share() throws IOException {
    share = Files.createDirectories(folder.resolve("share"));
    Files.writeString(folder.resolve("policy.yaml"), POLICY);
  }

  /** No scan holds as many as the limit; two together do, each person once. */
  @Test
  void theSumOfAYearReachesALimitThatNoScanDoes() throws Exception {
    int half = LIMIT * 6 / 10;
    people(31, 1, half);
    scan("", FULL ? "" : "policy: policy.yaml\n");
    assertThat(thresholds()).as("the first scan").isEmpty();

    people(31, half / 2, half); // all of them known
    scan("", FULL ? "" : "policy: policy.yaml\n");
    assertThat(thresholds()).as("the same people again").isEmpty();

    people(32, 1, half);
    scan("", FULL ? "" : "policy: policy.yaml\n");
    assertThat(thresholds())
        .isNotEmpty()
        .allSatisfy(
            threshold -> {
              assertThat(threshold.limit()).isEqualTo(LIMIT);
              assertThat(threshold.reached()).isTrue();
              assertThat(threshold.runs()).hasSize(3);
              assertThat(threshold.persons().persons()).isEqualTo(sent.size());
            });
  }

  /** Any sensitive information abroad takes away the exemption for small numbers. */
  @Test
  void peopleWithSensitiveInformationAreCountedApart() throws Exception {
    people(31, 1, 30);
    SyntheticPeople synthetic = new SyntheticPeople(31);
    StringBuilder cards = new StringBuilder("姓名,身份证号,银行卡号\n");
    for (int number = 21; number <= 40; number++) {
      Person each = synthetic.person(number);
      cards.append(each.name() + "," + each.residentId() + "," + each.card() + "\n");
    }
    Files.writeString(share.resolve("cards.csv"), cards);
    scan("", "");
    try (InventoryReader inventory = InventoryReader.open(out(), ReadOptions.STANDARD)) {
      assertThat(inventory.thresholds())
          .filteredOn(Threshold::ofSensitive)
          .isNotEmpty()
          .allSatisfy(
              threshold -> {
                assertThat(threshold.sensitive().persons()).isEqualTo(20);
                assertThat(threshold.persons().persons()).isEqualTo(40);
              });
    }
  }

  @Test
  void aBasisThatHoldsIsNoViolationAndItsEndIsRaisedInTime() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    people(31, 1, 50);
    scan("", "");
    assertThat(incident().nature()).isEqualTo(Violation.Nature.VIOLATION);

    scan(basis(today.plusYears(1)), "");
    assertThat(natures()).as("holds").doesNotContain(Violation.Nature.VIOLATION);
    String held = titles();

    LocalDate soon = today.plusDays(20);
    scan(basis(soon), "");
    assertThat(natures()).as("ends soon").doesNotContain(Violation.Nature.VIOLATION);
    assertThat(titles()).isNotEqualTo(held).contains(soon.toString());

    LocalDate ended = today.minusDays(20);
    scan(basis(ended), "");
    assertThat(natures()).as("has ended").contains(Violation.Nature.VIOLATION);
    assertThat(titles()).contains(ended.toString());
  }

  private static String basis(LocalDate until) {
    return """
        register:
          export-path: standard-contract
          export-filing: SH-2026-0001
          export-valid-until: %s
    """
        .formatted(until);
  }

  /** Writes people by ID alone, in place of those before. */
  private void people(long seed, int from, int to) throws IOException {
    SyntheticPeople synthetic = new SyntheticPeople(seed);
    try (BufferedWriter out = Files.newBufferedWriter(share.resolve("customers.csv"))) {
      out.write("姓名,身份证号\n");
      for (int number = from; number <= to; number++) {
        String id = synthetic.person(number).residentId();
        sent.add(id);
        out.write(synthetic.person(number).name() + "," + id + "\n");
      }
    }
  }

  private Path out() {
    return folder.resolve("results/" + scans);
  }

  private void scan(String register, String policy) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - id: partner
                scanner: files
                target: share
                site: 香港机房
                jurisdiction: HK
                system: 委外
                owner: 运营管理部
            %skey-file: hmac.key
            %s"""
                .formatted(register, policy));
    Path before = out();
    scans++;
    Stream<String> line =
        Stream.of(
            "scan",
            "--config",
            configuration.toString(),
            "--out",
            out().toString(),
            "--format",
            "json");
    Stream<String> previous = scans == 1 ? Stream.of() : Stream.of("--previous", before.toString());
    Run run = Run.of(Stream.concat(line, previous).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Limits on the number of people, for all abroad and for Hong Kong. */
  private List<Threshold> thresholds() throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out(), ReadOptions.STANDARD)) {
      return inventory.thresholds().stream().filter(each -> !each.ofSensitive()).toList();
    }
  }

  private Incident incident() throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out(), ReadOptions.STANDARD);
        Stream<Incident> incidents = inventory.incidents()) {
      return incidents.findFirst().orElseThrow();
    }
  }

  private List<Violation.Nature> natures() throws IOException {
    return incident().grounds().stream().map(Violation::nature).toList();
  }

  private String titles() throws IOException {
    return String.join("\n", incident().grounds().stream().map(each -> each.title().en()).toList());
  }
}
