package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inshore.core.policy.Judged.CARD;
import static org.inshore.core.policy.Judged.HONG_KONG;
import static org.inshore.core.policy.Judged.ID;
import static org.inshore.core.policy.Judged.MOBILE;
import static org.inshore.core.policy.Judged.NOBODY;
import static org.inshore.core.policy.Judged.PASSWORD;
import static org.inshore.core.policy.Judged.SHANGHAI;
import static org.inshore.core.policy.Judged.UNKNOWN;
import static org.inshore.core.policy.Judged.only;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Readers.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How bad something is, by how much is sure of it in its whole place, and for whom it is open. */
class SeverityTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0.95, 0.95, HIGH",
    "9, 0.95, 0.95, HIGH",
    "10, 0.95, 0.95, CRITICAL",
    "10, 0.95, 0.79, HIGH",
    "40, 0.71, 0.55, HIGH",
  })
  void aHandfulOrWeakHitsAreNeverCritical(
      long matches, double highest, double mean, Severity expected) {
    Examination examination = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    examination.finding(PASSWORD, matches, highest, mean);
    assertThat(examination.violations(NOBODY))
        .filteredOn(violation -> violation.policy().equals("pfi-offshore"))
        .singleElement()
        .extracting(Violation::severity)
        .isEqualTo(expected);
  }

  @Test
  void recordsThatAreMostlyWeakDoNotMakeItCritical() {
    Examination examination = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    examination.finding(CARD, 5_000, 0.9, 0.6);
    assertThat(only(examination.violations(NOBODY)).severity()).isEqualTo(Severity.HIGH);
  }

  /** 500 people with ID and account: in one file, or one in each of 500. */
  @Test
  void aDumpIsAtLeastHighWhereverItIsSplit() {
    Examination whole = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    whole.finding(ID, 500, 0.95);
    whole.finding(CARD, 500, 0.95);
    assertThat(only(whole.violations(new PersonCount(500, true))).severity())
        .isEqualTo(Severity.CRITICAL);

    Map<String, Place> places = new HashMap<>();
    for (int file = 0; file < 500; file++) {
      one(ID, CARD).tally(policy -> places.computeIfAbsent(policy, fresh -> new Place()));
    }
    places.values().forEach(place -> place.persons(500));
    PersonCount one = new PersonCount(1, true);
    assertThat(only(one(ID, CARD).violations(one, places)).severity()).isEqualTo(Severity.HIGH);
    assertThat(only(one(ID, CARD).violations(one)).severity()).isEqualTo(Severity.MEDIUM);
    // A telephone number beside accounts alone is not what makes the place bad.
    Place accounts = new Place();
    accounts.add(CARD, 500);
    accounts.persons(500);
    assertThat(only(one(MOBILE).violations(one, Map.of("pfi-offshore", accounts))).severity())
        .isEqualTo(Severity.MEDIUM);
    // One person's account in 500 files is one record.
    places.values().forEach(place -> place.persons(1));
    assertThat(only(one(ID, CARD).violations(one, places)).severity()).isEqualTo(Severity.MEDIUM);
  }

  /** Identity numbers and telephones of customers, in a list or in letters, beside names alone. */
  @ParameterizedTest
  @CsvSource({"249, MEDIUM", "250, HIGH", "2499, HIGH", "25000, CRITICAL"})
  void aListOfCustomersIsHigh(long people, Severity expected) {
    Examination list = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    list.finding(ID, people, 0.95);
    list.finding(MOBILE, people, 0.95);
    assertThat(only(list.violations(new PersonCount(people, true))).severity()).isEqualTo(expected);

    Place letters = new Place();
    letters.add(ID, people);
    letters.persons(people);
    PersonCount one = new PersonCount(1, true);
    assertThat(only(one(ID).violations(one, Map.of("pfi-offshore", letters))).severity())
        .isEqualTo(expected == Severity.CRITICAL ? Severity.HIGH : expected);

    Examination names = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    names.finding(Judged.rule("name", "C1", "5000", "N"), people, 0.95);
    assertThat(only(names.violations(new PersonCount(people, true))).severity())
        .isEqualTo(people < 2_500 ? Severity.MEDIUM : expected);
  }

  private static Examination one(RuleInfo... rules) {
    Examination examination = Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, null));
    for (RuleInfo rule : rules) {
      examination.finding(rule, 1, 0.95);
    }
    return examination;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoTheManyAreDecides(Kind kind) {
    List<Violation> violations = Judged.judge(Judged.at(SHANGHAI, Declaration.NONE, kind), CARD);
    if (kind == Kind.HOST_SERVICES || kind == Kind.NAMED) {
      assertThat(violations).isEmpty();
      return;
    }
    Violation violation = only(violations);
    boolean letIn = kind == Kind.HOST_ACCOUNTS || kind == Kind.DATABASE_ANY_HOST;
    assertThat(violation.policy()).isEqualTo(letIn ? "pfi-open-host" : "pfi-open");
    assertThat(violation.nature()).isEqualTo(letIn ? Nature.TO_CLARIFY : Nature.VIOLATION);
    assertThat(violation.severity()).isEqualTo(letIn ? Severity.LOW : Severity.MEDIUM);
    assertThat(violation.title().zh()).contains(kind.label().zh());
  }

  @Test
  void guestsAreWorstOfAll() {
    for (Kind kind : List.of(Kind.GUESTS, Kind.SHARE, Kind.HOST_ACCOUNTS)) {
      Examination examination =
          Judged.policy().examine(Judged.at(SHANGHAI, Declaration.NONE, kind));
      examination.finding(CARD, 30, 0.95);
      assertThat(only(examination.violations(new PersonCount(30, true))).severity())
          .isEqualTo(
              kind == Kind.GUESTS
                  ? Severity.CRITICAL
                  : kind == Kind.SHARE ? Severity.HIGH : Severity.MEDIUM);
    }
  }

  @Test
  void thatItIsOpenIsNamedWithinTheViolationThatThereIsAnyway() {
    Violation violation =
        only(Judged.judge(Judged.at(HONG_KONG, Declaration.NONE, Kind.SHARE), CARD, MOBILE));
    assertThat(violation.policy()).isEqualTo("pfi-offshore");
    assertThat(violation.title().zh()).contains("存放于境外", "；同时：可被广泛读取");
    assertThat(violation.title().en()).contains("also: ", "everyone on the share");
    assertThat(violation.rules()).containsExactly("card", "mobile");
    assertThat(violation.matches()).isEqualTo(6);
    assertThat(violation.remedy().zh()).contains("迁回境内", "收回公共读取权限");
    assertThat(violation.basis()).doesNotHaveDuplicates();
    String id = only(Judged.judge(Judged.at(HONG_KONG, Declaration.NONE, null), CARD, MOBILE)).id();
    assertThat(violation.id()).as("of rule and place, whatever is named within").isEqualTo(id);
  }

  @Test
  void theWorseSeverityOfTheTwoHolds() {
    Examination examination =
        Judged.policy().examine(Judged.at(HONG_KONG, Declaration.NONE, Kind.GUESTS));
    examination.finding(CARD, 30, 0.95);
    Violation violation = only(examination.violations(new PersonCount(30, true)));
    assertThat(violation.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(violation.due()).isEqualTo(Judged.TODAY.plusDays(7));
    assertThat(only(examination.violations(new PersonCount(30, true)))).isEqualTo(violation);
  }

  @Test
  void nothingIsBothAViolationAndToBeClarified() {
    Violation open = only(Judged.judge(Judged.at(UNKNOWN, Declaration.NONE, Kind.SHARE), CARD, ID));
    assertThat(open.policy()).isEqualTo("pfi-open");
    assertThat(open.title().zh()).contains("所在地无法确定");
    assertThat(only(Judged.judge(Judged.at(UNKNOWN, Declaration.NONE, null), PASSWORD)).policy())
        .isEqualTo("pfi-c3-stored");
    Violation contact =
        only(Judged.judge(Judged.at(UNKNOWN, Declaration.NONE, Kind.SHARE), MOBILE));
    assertThat(contact.policy()).isEqualTo("pfi-unknown");
    // A folder that somebody scans at home: one entry, to be clarified, and not a violation.
    Violation home =
        only(Judged.judge(Judged.at(UNKNOWN, Declaration.NONE, Kind.HOST_ACCOUNTS), CARD, ID));
    assertThat(home.policy()).isEqualTo("pfi-unknown");
    assertThat(home.nature()).isEqualTo(Nature.TO_CLARIFY);
    assertThat(home.title().zh()).contains("可被其他账户读取");
    assertThat(Judged.judge(Judged.at(UNKNOWN, Declaration.NONE, Kind.HOST_SERVICES), CARD))
        .extracting(Violation::policy)
        .containsExactly("pfi-unknown");
  }

  @Test
  void whatIsExemptHidesNothing() throws PolicyException {
    Policy policy =
        Judged.policy()
            .exempting(
                new PackFile(
                    "exempt.yaml",
                    """
                    exemptions:
                      - {policy: pfi-offshore, granted-by: 合规部, until: 2027-01-01, reason: 迁移中}
                    """));
    Examination examination = policy.examine(Judged.at(HONG_KONG, Declaration.NONE, Kind.SHARE));
    examination.finding(CARD, 3, 0.9);
    assertThat(examination.violations(NOBODY))
        .extracting(Violation::policy, violation -> violation.exemption() != null)
        .containsExactlyInAnyOrder(tuple("pfi-offshore", true), tuple("pfi-open", false));
  }
}
