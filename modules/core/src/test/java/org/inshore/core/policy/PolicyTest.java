package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.Classes;
import org.inshore.core.policy.condition.Situation;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the default policy to its word. */
class PolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Location PLACE = Location.of("crm").append("table", "客户");
  private static final Residency HONG_KONG = Residency.in(new Jurisdiction("HK"), List.of());
  private static final Residency SHANGHAI = Residency.in(Jurisdiction.MAINLAND, List.of());
  private static final Residency UNKNOWN = Residency.unknown(List.of());
  private static final PersonCount NOBODY = new PersonCount(0, true);

  private static final RuleInfo PASSWORD = pfi("password", new Classification("jrt-0171", "C3"));
  private static final RuleInfo CARD = pfi("card", Classes.tier("50"));
  private static final RuleInfo MOBILE = pfi("mobile", Classes.tier("5000"));
  private static final RuleInfo CREDIT = pfi("credit", new Classification("notice-17", "4"));
  private static final RuleInfo SECRET = rule("secret", Subject.STATE_SECRET);
  private static final RuleInfo TOP_SECRET =
      rule("top", Subject.STATE_SECRET, new Classification("secrecy-level", "绝密"));
  private static final RuleInfo TRADE = rule("trade", Subject.TRADE_SECRET);
  private static final RuleInfo COMPANY = rule("company", Subject.ORGANISATION);

  private Policy policy;

  @BeforeEach
  void load() throws PolicyException {
    policy = Policy.load(new PoliciesPack().files());
  }

  @Test
  void forbidsPersonalFinancialInformationOffshore() {
    Violation violation = only(HONG_KONG, false, 3, CARD);
    assertThat(violation.nature()).isEqualTo(Nature.VIOLATION);
    assertThat(violation.policy()).isEqualTo("pfi-offshore");
    assertThat(violation.place()).isEqualTo(PLACE);
    assertThat(violation.residency()).isEqualTo(HONG_KONG);
    assertThat(violation.title().zh()).contains("境外").contains("香港");
    assertThat(violation.title().en()).contains("Hong Kong");
    assertThat(violation.rules()).containsExactly("card");
    assertThat(violation.matches()).isEqualTo(3);
    assertThat(violation.id()).matches("[0-9a-f]{16}");
  }

  @Test
  void asksToClarifyWhereNobodyKnowsThePlace() {
    Violation violation = only(UNKNOWN, false, 3, CARD);
    assertThat(violation.nature()).isEqualTo(Nature.TO_CLARIFY);
    assertThat(violation.policy()).isEqualTo("pfi-unknown");
  }

  @Test
  void allowsItOnshore() {
    assertThat(judge(SHANGHAI, false, NOBODY, 1_000_000, CARD, TRADE)).isEmpty();
  }

  @Test
  void forbidsItOffshoreOnAClassifiedSystemToo() {
    assertThat(only(HONG_KONG, true, 3, CARD).nature()).isEqualTo(Nature.VIOLATION);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void countsAStateSecretMarkingAnywhereThatIsNotDeclared(Place place) {
    Violation violation = only(place.residency, false, 1, SECRET);
    assertThat(violation.nature()).isEqualTo(Nature.STATE_SECRET);
    assertThat(violation.severity())
        .isEqualTo(place == Place.OFFSHORE ? Severity.CRITICAL : Severity.HIGH);
    assertThat(violation.persons()).isEqualTo(NOBODY);
    assertThat(violation.due()).isEqualTo(TODAY.plusDays(1));
    assertThat(only(place.residency, false, 1, TOP_SECRET).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void ranksAWeakMarkingLowerButShowsIt() {
    Examination examination = policy.examine(at(SHANGHAI, false));
    examination.finding(TOP_SECRET, 1, 0.6);
    assertThat(examination.violations(NOBODY))
        .singleElement()
        .satisfies(violation -> assertThat(violation.nature()).isEqualTo(Nature.STATE_SECRET))
        .satisfies(violation -> assertThat(violation.severity()).isEqualTo(Severity.MEDIUM));
  }

  @Test
  void acceptsAStateSecretMarkingWhereItIsDeclaredUnlessOffshore() {
    assertThat(judge(SHANGHAI, true, NOBODY, 1, SECRET)).isEmpty();
    assertThat(only(HONG_KONG, true, 1, SECRET).policy()).isEqualTo("state-secret-offshore");
  }

  @Test
  void keepsStateSecretsApartFromPersonalData() {
    List<Violation> violations = judge(HONG_KONG, false, new PersonCount(9, true), 9, CARD, SECRET);
    violations.sort(Comparator.comparing(Violation::nature));
    assertThat(violations)
        .extracting(Violation::nature)
        .containsExactly(Nature.VIOLATION, Nature.STATE_SECRET);
    assertThat(violations)
        .extracting(Violation::rules)
        .containsExactly(List.of("card"), List.of("secret"));
    assertThat(violations.get(1).persons()).isEqualTo(NOBODY);
    assertThat(violations.get(0).id()).isNotEqualTo(violations.get(1).id());
  }

  @Test
  void asksToClarifyATradeSecretMarkingOffshore() {
    assertThat(only(HONG_KONG, false, 1, TRADE).nature()).isEqualTo(Nature.TO_CLARIFY);
    assertThat(judge(UNKNOWN, false, NOBODY, 1, TRADE)).isEmpty();
  }

  @Test
  void saysNothingOfOrganisations() {
    assertThat(judge(HONG_KONG, false, NOBODY, 1_000, COMPANY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 24, 0, MEDIUM",
    "50, 25, 0, HIGH",
    "50, 250, 0, CRITICAL",
    "50, 250, 24, MEDIUM",
    "50, 24, 250, MEDIUM",
    "50, 900, 25, HIGH",
    "5000, 2499, 2499, MEDIUM",
    "5000, 2500, 2500, HIGH",
    "5000, 25000, 25000, CRITICAL",
    "500, 250, 250, HIGH",
    "none, 999999, 2499, MEDIUM",
    "none, 999999, 2500, HIGH",
    "none, 1, 25000, CRITICAL",
  })
  void ranksByRecordsAndPeople(String tier, long matches, long persons, Severity expected) {
    RuleInfo rule = pfi("rule", Classes.tier(tier));
    Examination examination = policy.examine(at(HONG_KONG, false));
    examination.finding(rule, matches, 0.9);
    assertThat(examination.violations(new PersonCount(persons, true)))
        .singleElement()
        .extracting(Violation::severity)
        .isEqualTo(expected);
  }

  @Test
  void ranksAuthenticationDataHighest() {
    assertThat(judge(HONG_KONG, false, NOBODY, 10, PASSWORD))
        .extracting(Violation::policy, Violation::severity)
        .containsExactlyInAnyOrder(
            tuple("pfi-offshore", Severity.CRITICAL), tuple("pfi-c3-stored", Severity.HIGH));
    // What is a violation anyway says of the unknown place as well, with the worse severity.
    assertThat(judge(UNKNOWN, false, NOBODY, 10, PASSWORD))
        .extracting(Violation::policy, Violation::severity)
        .containsExactly(tuple("pfi-c3-stored", Severity.CRITICAL));
  }

  @Test
  void showsAWeakFindingAsOneToClarifyAtTheLowestSeverity() {
    for (Residency residency : List.of(HONG_KONG, UNKNOWN)) {
      Examination examination = policy.examine(at(residency, false));
      examination.finding(PASSWORD, 5_000, 0.69);
      assertThat(examination.violations(NOBODY))
          .singleElement()
          .satisfies(violation -> assertThat(violation.nature()).isEqualTo(Nature.TO_CLARIFY))
          .satisfies(violation -> assertThat(violation.severity()).isEqualTo(Severity.LOW));
    }
  }

  @Test
  void leavesTheWeakFindingsToTheStrongOnes() {
    Examination examination = policy.examine(at(HONG_KONG, false));
    examination.finding(MOBILE, 5, 0.5);
    examination.finding(CARD, 5, 0.7);
    examination.finding(CARD, 2, 0.95);
    assertThat(examination.violations(NOBODY))
        .singleElement()
        .satisfies(violation -> assertThat(violation.policy()).isEqualTo("pfi-offshore"))
        .satisfies(violation -> assertThat(violation.matches()).isEqualTo(7));
  }

  @Test
  void citesTheLapsedNoticeAsLapsedAndBesideRulesInForce() {
    List<Wording> basis = only(HONG_KONG, false, 1, CARD).basis();
    assertThat(basis).extracting(Wording::zh).anyMatch(text -> text.contains("7.1.3 d)"));
    assertThat(basis).extracting(Wording::zh).anyMatch(text -> text.contains("第三十八条至第四十条"));
    assertThat(basis.stream().filter(text -> text.zh().contains("17号")))
        .singleElement()
        .satisfies(text -> assertThat(text.zh()).endsWith("法律数据库列为失效，该义务的来源）"))
        .satisfies(text -> assertThat(text.en()).endsWith("listed as lapsed; origin of the duty)"));
    assertThat(basis).hasSizeGreaterThan(2);
  }

  @Test
  void citesTheCreditRegulationForCreditInformationOnly() {
    assertThat(only(HONG_KONG, false, 1, CREDIT).basis())
        .anyMatch(text -> text.zh().contains("征信业管理条例"));
    assertThat(only(HONG_KONG, false, 1, CARD).basis())
        .noneMatch(text -> text.zh().contains("征信业管理条例"));
  }

  @Test
  void asksForAReportWithinADayOnAStateSecret() {
    assertThat(only(SHANGHAI, false, 1, SECRET).basis())
        .anyMatch(text -> text.en().contains("24 hours"))
        .anyMatch(text -> text.zh().contains("第三十一条"));
  }

  @Test
  void givesAViolationTheSameIdInEveryScan() throws PolicyException {
    String first = only(HONG_KONG, false, 1, CARD).id();
    load();
    assertThat(only(HONG_KONG, false, 99, CARD, MOBILE).id()).isEqualTo(first);
  }

  private static Situation at(Residency residency, boolean classified) {
    Declaration declared = new Declaration(null, null, null, null, null, classified);
    return new Situation(PLACE, residency, declared, null, null, List.of(), TODAY, TODAY);
  }

  private Violation only(Residency residency, boolean classified, long matches, RuleInfo... rules) {
    List<Violation> violations = judge(residency, classified, NOBODY, matches, rules);
    assertThat(violations).hasSize(1);
    return violations.getFirst();
  }

  private List<Violation> judge(
      Residency residency,
      boolean classified,
      PersonCount persons,
      long matches,
      RuleInfo... rules) {
    Examination examination = policy.examine(at(residency, classified));
    Stream.of(rules).forEach(rule -> examination.finding(rule, matches, 0.95));
    return new ArrayList<>(examination.violations(persons));
  }

  private static RuleInfo pfi(String id, Classification classification) {
    return rule(id, Subject.PERSONAL_FINANCIAL, classification);
  }

  private static RuleInfo rule(String id, Subject subject, Classification... classifications) {
    return new RuleInfo(id, "pack", Wording.same(id), subject, List.of(classifications), List.of());
  }

  /** Where a source can be. */
  enum Place {
    ONSHORE(SHANGHAI),
    OFFSHORE(HONG_KONG),
    NOWHERE(UNKNOWN);

    private final Residency residency;

    Place(Residency residency) {
      this.residency = residency;
    }
  }
}
