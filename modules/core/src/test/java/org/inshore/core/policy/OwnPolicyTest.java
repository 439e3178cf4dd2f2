package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.inshore.core.policy.condition.Situation;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy and exemptions of an operator's own. */
class OwnPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Location PLACE =
      Location.of("crm").append("path", "导出/customers.csv").append("sheet", "a:b");
  private static final List<PackFile> SHIPPED = new PoliciesPack().files();
  private static final PackFile OWN =
      new PackFile(
          "own.yaml",
          """
          id: own
          name: {zh: 自定, en: Own}
          extends: default
          without: [pfi-offshore-weak]
          laws:
            - {id: BANK 7, zh: 行内制度, en: House rule, status: in-force, from: 2026-01-01}
          rules:
            - id: pfi-offshore
              title: {zh: 境外, en: abroad}
              when: {subject: personal-financial, residency: [offshore]}
              nature: violation
              severity: [{level: low}]
              basis: [BANK 7, PIPL 38-40]
              remedy: {zh: 改, en: mend}
            - id: own-rule
              title: {zh: 另, en: another}
              when: {subject: organisation}
              nature: to-clarify
              severity: [{level: low}]
              basis: [BANK 7]
              remedy: {zh: 改, en: mend}
          """);

  @Test
  void extendsTheShippedPolicy() throws PolicyException {
    Policy own = Policy.load(List.of(OWN), SHIPPED);
    assertThat(own.ids())
        .contains("own-rule", "pfi-unknown", "state-secret-offshore")
        .doesNotContain("pfi-offshore-weak")
        .doesNotHaveDuplicates();
    assertThat(judge(own).severity()).isEqualTo(Severity.LOW);
    assertThat(judge(own).basis()).hasSize(2);
    assertThat(judge(own).due()).isNull();
  }

  @Test
  void isReadAgainFromTheFilesThatAnInventoryKeeps() throws PolicyException {
    Policy own = Policy.load(List.of(OWN), SHIPPED);
    assertThat(Policy.load(own.files()).ids()).isEqualTo(own.ids());
  }

  @Test
  void standsAloneUnlessItExtends() throws PolicyException {
    String alone =
        OWN.text()
            .replace("extends: default\n", "")
            .replace("without: [pfi-offshore-weak]\n", "")
            .replace(", PIPL 38-40", "");
    Policy own = Policy.load(List.of(new PackFile("own.yaml", alone)), SHIPPED);
    assertThat(own.ids()).containsExactly("pfi-offshore", "own-rule");
  }

  @Test
  void explainsEveryShippedRule() throws PolicyException {
    Policy shipped = Policy.load(SHIPPED);
    assertThat(shipped.explanations())
        .extracting(Explanation::id)
        .startsWith(shipped.ids().toArray(new String[0]))
        .endsWith("year-contract-sensitive")
        .doesNotHaveDuplicates();
    assertThat(shipped.explanations())
        .allSatisfy(each -> assertThat(each.lines()).hasSizeGreaterThan(3))
        .allSatisfy(each -> assertThat(each.laws()).isNotEmpty());
    Explanation offshore = shipped.explanations().getFirst();
    assertThat(shipped.explanations())
        .filteredOn(each -> each.id().equals("pfi-offshore"))
        .flatExtracting(Explanation::lines)
        .extracting(Wording::en)
        .contains("Where the source is: offshore", "From confidence 0.7")
        .anyMatch(line -> line.startsWith("Severity critical: at least 250 records of tier 50"))
        .anyMatch(line -> line.endsWith("to be put right within 7 days"))
        .anyMatch(line -> line.contains("listed as lapsed"));
    assertThat(offshore.file()).contains("default");
  }

  @ParameterizedTest
  @CsvSource({
    "'policy: pfi-offshore', true",
    "'policy: pfi-unknown', false",
    "'policy: pfi-offshore, place: crm/path:导出/*', true",
    "'policy: pfi-offshore, place: \"crm/path:导出%2fcustomers.csv/sheet:a%3ab\"', true",
    "'policy: pfi-offshore, place: crm/path:导出', false",
    "'policy: pfi-offshore, place: other/*', false",
  })
  void exemptsAPolicyAtPlaces(String of, boolean exempt) throws PolicyException {
    Violation violation = judge(exempting(of, "2026-11-25"));
    assertThat(violation.exemption())
        .isEqualTo(exempt ? new Exemption("合规部", LocalDate.of(2026, 11, 25), "迁移中") : null);
    assertThat(violation.title().zh()).doesNotContain("豁免");
  }

  @Test
  void exemptsOneViolationByItsId() throws PolicyException {
    String id = judge(Policy.load(SHIPPED)).id();
    assertThat(judge(exempting("violation: '" + id + "'", "2027-01-01")).exemption()).isNotNull();
    assertThat(judge(exempting("violation: 0123456789abcdef", "2027-01-01")).exemption()).isNull();
  }

  @Test
  void anExpiredExemptionAllowsNothingAndIsSaid() throws PolicyException {
    Policy policy = exempting("policy: pfi-offshore", "2026-11-24");
    Violation violation = judge(policy);
    assertThat(violation.exemption()).isNull();
    assertThat(violation.title().zh()).endsWith("（豁免已于 2026-11-24 到期，批准人：合规部）");
    assertThat(violation.title().en())
        .endsWith("(exempt until 2026-11-24, granted by 合规部: expired)");
    assertThat(policy.exemptions().expired(TODAY))
        .singleElement()
        .satisfies(notice -> assertThat(notice.en()).startsWith("exempt.yaml:2: "));
    assertThat(policy.exemptions().expired(TODAY.minusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy: pfi-abroad, until: 2027-01-01, granted-by: a, reason: b | no policy rule \"pfi-abroad\"",
        "policy: pfi-offshore, until: soon, granted-by: a, reason: b | 2026-12-31",
        "policy: pfi-offshore, granted-by: a, reason: b | \"until\" is missing",
        "policy: pfi-offshore, until: 2027-01-01, reason: b | \"granted-by\" is missing",
        "policy: pfi-offshore, until: 2027-01-01, granted-by: a | \"reason\" is missing",
        "until: 2027-01-01, granted-by: a, reason: b | an exemption names",
        "violation: 0123456789abcdef, place: x, until: 2027-01-01, granted-by: a, reason: b | an exemption names",
        "violation: 7, until: 2027-01-01, granted-by: a, reason: b | 0123456789abcdef",
        "policy: pfi-offshore, source: crm, until: 2027-01-01, granted-by: a, reason: b | unknown key \"source\"",
      })
  void namesFileAndLineOfAWrongExemption(String entry, String message) {
    assertThatThrownBy(
            () ->
                Policy.load(SHIPPED)
                    .exempting(new PackFile("exempt.yaml", "exemptions:\n  - {" + entry + "}\n")))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("exempt.yaml:2: ")
        .hasMessageContaining(message);
  }

  private static Policy exempting(String of, String until) throws PolicyException {
    String text =
        "exemptions:\n  - {%s, granted-by: 合规部, until: %s, reason: 迁移中}\n".formatted(of, until);
    return Policy.load(SHIPPED).exempting(new PackFile("exempt.yaml", text));
  }

  private static Violation judge(Policy policy) {
    Examination examination =
        policy.examine(
            new Situation(
                PLACE,
                Residency.in(new Jurisdiction("HK"), List.of()),
                Declaration.NONE,
                null,
                null,
                List.of(),
                TODAY,
                TODAY));
    examination.finding(
        new RuleInfo(
            "card", "pack", Wording.same("card"), Subject.PERSONAL_FINANCIAL, List.of(), List.of()),
        1,
        0.9);
    List<Violation> violations = examination.violations(new PersonCount(0, true));
    assertThat(violations).hasSize(1);
    return violations.getFirst();
  }
}
