package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.Classes;
import org.inshore.core.policy.condition.Situation;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the default policy says of an onshore asset for what is so besides its findings. */
class SituationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Location PLACE = Location.of("share").append("path", "a.txt");
  private static final Residency SHANGHAI = Residency.in(Jurisdiction.MAINLAND, List.of());
  private static final Residency HONG_KONG = Residency.in(new Jurisdiction("HK"), List.of());
  private static final Residency UNKNOWN = Residency.unknown(List.of());
  private static final RuleInfo CARD = rule("card", Subject.PERSONAL_FINANCIAL, "C2");
  private static final RuleInfo PASSWORD = rule("password", Subject.PERSONAL_FINANCIAL, "C3");
  private static final RuleInfo SECRET = rule("secret", Subject.STATE_SECRET, "-");

  private Policy policy;

  @BeforeEach
  void load() throws PolicyException {
    policy = Policy.load(new PoliciesPack().files());
  }

  @Test
  void saysNothingWhereNothingIsWrong() {
    Contract contract = contract("2026-01-01", "2026-11-25", true, true);
    assertThat(judge(declared("Lion City", false, contract, Period.ofYears(1)), CARD)).isEmpty();
    assertThat(judge(Declaration.NONE, CARD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-12-31, true, true, ''",
    "2026-01-01, 2026-12-31, false, true, pfi-outsourcer-contract",
    "2026-01-01, 2026-12-31, true, false, pfi-outsourcer-contract",
    "2026-11-26, 2026-12-31, true, true, pfi-outsourcer-contract",
    "2026-11-25, 2026-11-25, true, true, ''",
    "2026-01-01, 2026-11-24, true, true, pfi-outsourcer-ended",
  })
  void asksAnOutsourcerForAContractInForce(
      String start, String end, boolean confidentiality, boolean destruction, String expected) {
    Contract contract = contract(start, end, confidentiality, destruction);
    assertThat(judge(declared("Lion City", false, contract, null), CARD))
        .extracting(Violation::policy)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void namesTheOutsourcerWithoutAContract() {
    Violation violation = only(judge(declared("Lion City", false, null, null), CARD));
    assertThat(violation.policy()).isEqualTo("pfi-outsourcer-contract");
    assertThat(violation.nature()).isEqualTo(Nature.VIOLATION);
    assertThat(violation.title().zh()).contains("Lion City");
    assertThat(violation.due()).isEqualTo(TODAY.plusDays(30));
    assertThat(violation.basis()).extracting(Wording::zh).anyMatch(text -> text.contains("第十二条"));
  }

  @Test
  void tellsFirstWhereThePlaceIsOfGroundsThatAreEquallyBad() {
    Situation abroad = Judged.at(Judged.HONG_KONG, declared("Lion City", false, null, null), null);
    List<Violation> violations = Judged.judge(abroad, CARD);
    assertThat(violations)
        .extracting(Violation::policy)
        .containsExactly("pfi-offshore", "pfi-outsourcer-contract");
    assertThat(violations).extracting(Violation::severity).containsOnly(Severity.MEDIUM);
    Incident incident = Incident.of(Judged.PLACE, violations, TODAY);
    assertThat(incident.worst().policy()).isEqualTo("pfi-offshore");
  }

  @Test
  void namesTheContractThatHasEnded() {
    Contract contract = contract("2025-01-01", "2026-06-30", false, true);
    List<Violation> violations = judge(declared("Lion City", false, contract, null), CARD);
    assertThat(violations)
        .extracting(Violation::policy)
        .containsExactlyInAnyOrder("pfi-outsourcer-contract", "pfi-outsourcer-ended");
    assertThat(violations)
        .extracting(violation -> violation.title().en())
        .anyMatch(title -> title.contains("C-1 ended on 2026-06-30"));
  }

  @Test
  void saysThatDataForAuthenticationAreKept() {
    assertThat(only(judge(Declaration.NONE, PASSWORD)).policy()).isEqualTo("pfi-c3-stored");
  }

  @Test
  void countsPeopleForTheSeverity() {
    Examination examination = policy.examine(situation(Declaration.NONE, null, null, List.of()));
    examination.finding(PASSWORD, 10, 0.9);
    assertThat(only(examination.violations(new PersonCount(250, true))).severity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(only(examination.violations(new PersonCount(249, true))).severity())
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void saysWhoCanReadWhatIsOpen() {
    Situation open =
        situation(
            Declaration.NONE,
            new Readers(Readers.Kind.SHARE, new Wording("所有人", "everyone")),
            null,
            List.of());
    RuleInfo sensitive =
        new RuleInfo(
            CARD.id(),
            CARD.pack(),
            CARD.name(),
            CARD.subject(),
            List.of(Classes.sensitive("Y")),
            List.of());
    assertThat(only(judge(open, CARD)).policy()).isEqualTo("pfi-open-contact");
    Violation violation = only(judge(open, sensitive));
    assertThat(violation.policy()).isEqualTo("pfi-open");
    assertThat(violation.title())
        .isEqualTo(
            new Wording(
                "个人金融信息可被广泛读取：所有人",
                "Personal financial information can be read by many: everyone"));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-24T15:59:59Z, true", "2025-11-24T16:00:00Z, false", ", false"})
  void saysWhatIsKeptTooLongByDaysOfTheMainland(@Nullable Instant modified, boolean over) {
    Declaration declared = declared(null, false, null, Period.ofYears(1));
    List<Violation> violations = judge(situation(declared, null, modified, List.of()), CARD);
    assertThat(violations)
        .extracting(Violation::policy)
        .isEqualTo(over ? List.of("pfi-retention-over") : List.of());
  }

  @Test
  void asksToClarifyADisputedPlaceOnce() {
    Evidence dispute =
        new Evidence(Evidence.Kind.DISPUTE, null, new Wording("矛盾", "contradiction"));
    for (Residency residency :
        List.of(
            Residency.unknown(List.of(dispute)),
            Residency.in(Jurisdiction.MAINLAND, List.of(dispute)))) {
      assertThat(only(judge(situation(residency, Declaration.NONE), CARD)).policy())
          .isEqualTo("pfi-location-disputed");
    }
    Violation offshore =
        only(
            judge(
                situation(Residency.in(new Jurisdiction("SG"), List.of(dispute)), Declaration.NONE),
                CARD));
    assertThat(offshore.policy()).isEqualTo("pfi-offshore");
    assertThat(offshore.title().zh()).contains("相互矛盾");
  }

  @Test
  void tellsTheWorstOfAStateSecretMarking() {
    Declaration foreign = declared(null, true, null, null);
    assertThat(only(judge(situation(SHANGHAI, foreign), SECRET)).policy())
        .isEqualTo("state-secret-foreign-party");
    assertThat(only(judge(situation(HONG_KONG, foreign), SECRET)).policy())
        .isEqualTo("state-secret-offshore");
    for (Residency residency : List.of(SHANGHAI, HONG_KONG)) {
      Examination weak = policy.examine(situation(residency, foreign));
      weak.finding(SECRET, 1, 0.6);
      assertThat(only(weak.violations(new PersonCount(0, true))).severity())
          .isEqualTo(Severity.MEDIUM);
    }
  }

  @ParameterizedTest
  @EnumSource(Flow.Kind.class)
  void saysWhatFlowsOffshoreOrSomewhere(Flow.Kind kind) {
    assertThat(only(judge(flowing(kind, Flow.Direction.OUT, HONG_KONG), CARD)))
        .satisfies(
            violation -> assertThat(violation.policy()).isEqualTo("pfi-flow-offshore"),
            violation ->
                assertThat(violation.title().en())
                    .contains(kind.label().en(), "db.example", "Hong Kong"));
    assertThat(judge(flowing(kind, Flow.Direction.OUT, UNKNOWN), CARD))
        .extracting(Violation::policy)
        .isEqualTo(
            switch (kind) {
              case CLIENT -> List.of();
              case PUBLIC_ACCESS -> List.of("pfi-flow-public");
              default -> List.of("pfi-flow-unknown");
            });
    assertThat(judge(flowing(kind, Flow.Direction.OUT, SHANGHAI), CARD)).isEmpty();
    assertThat(judge(flowing(kind, Flow.Direction.IN, HONG_KONG), CARD)).isEmpty();
  }

  @Test
  void judgesByTheLawOfTheDay() {
    assertThat(names(LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(names(LocalDate.of(2015, 6, 1))).hasSize(1).allMatch(text -> text.contains("17号"));
    assertThat(names(LocalDate.of(2017, 1, 1)))
        .anyMatch(text -> text.contains("314号"))
        .noneMatch(text -> text.contains("7.1.3") || text.contains("网络安全法"));
    assertThat(names(LocalDate.of(2025, 12, 31)))
        .anyMatch(text -> text.contains("第三十七条"))
        .noneMatch(text -> text.contains("第三十九条") || text.contains("314号"));
    assertThat(names(LocalDate.of(2026, 1, 1)))
        .anyMatch(text -> text.contains("第三十九条") && text.endsWith("（自 2026-01-01 起施行）"))
        .noneMatch(text -> text.contains("第三十七条"))
        .anyMatch(text -> text.contains("17号") && text.contains("失效"));
  }

  /** What a violation offshore rests on; nothing where it is none. */
  private List<String> names(LocalDate day) {
    Examination examination =
        policy.examine(
            new Situation(PLACE, HONG_KONG, Declaration.NONE, null, null, List.of(), day, TODAY));
    examination.finding(CARD, 1, 0.9);
    return examination.violations(new PersonCount(0, true)).stream()
        .filter(violation -> violation.policy().equals("pfi-offshore"))
        .flatMap(violation -> violation.basis().stream())
        .map(Wording::zh)
        .toList();
  }

  private List<Violation> judge(Declaration declared, RuleInfo rule) {
    return judge(situation(declared, null, null, List.of()), rule);
  }

  private List<Violation> judge(Situation situation, RuleInfo rule) {
    Examination examination = policy.examine(situation);
    examination.finding(rule, 1, 0.9);
    return examination.violations(new PersonCount(0, true));
  }

  private static Violation only(List<Violation> violations) {
    assertThat(violations).hasSize(1);
    return violations.getFirst();
  }

  private static Situation flowing(Flow.Kind kind, Flow.Direction direction, Residency far) {
    Flow flow =
        new Flow(
            PLACE,
            direction,
            new Endpoint("db.example", Wording.same("view")),
            null,
            kind,
            Wording.same("view"));
    return situation(Declaration.NONE, null, null, List.of(new FlowEntry(flow, far, null)));
  }

  private static Situation situation(Residency residency, Declaration declared) {
    return new Situation(PLACE, residency, declared, null, null, List.of(), TODAY, TODAY);
  }

  private static Situation situation(
      Declaration declared,
      @Nullable Readers readers,
      @Nullable Instant modified,
      List<FlowEntry> flows) {
    return new Situation(PLACE, SHANGHAI, declared, readers, modified, flows, TODAY, TODAY);
  }

  private static Declaration declared(
      @Nullable String outsourcer,
      boolean foreign,
      @Nullable Contract contract,
      @Nullable Period retention) {
    return new Declaration(null, null, null, null, outsourcer, foreign, contract, retention, false);
  }

  private static Contract contract(
      String start, String end, boolean confidentiality, boolean destruction) {
    return new Contract(
        "C-1", LocalDate.parse(start), LocalDate.parse(end), confidentiality, destruction);
  }

  private static RuleInfo rule(String id, Subject subject, String code) {
    return new RuleInfo(
        id,
        "pack",
        Wording.same(id),
        subject,
        Stream.of(new Classification("jrt-0171", code)).toList(),
        List.of());
  }
}
