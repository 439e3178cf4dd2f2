package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inshore.core.policy.Judged.CARD;
import static org.inshore.core.policy.Judged.HONG_KONG;
import static org.inshore.core.policy.Judged.NOBODY;
import static org.inshore.core.policy.Judged.PASSWORD;
import static org.inshore.core.policy.Judged.PLACE;
import static org.inshore.core.policy.Judged.TODAY;
import static org.inshore.core.policy.Judged.only;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.inshore.core.policy.condition.ExportNeed;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared lawful basis of export is heeded, its end told, and never believed beyond reason. */
class ExportBasisTest {
  private final Map<RegisterField, String> register =
      new EnumMap<>(
          Map.of(
              RegisterField.EXPORT_PATH, "standard-contract",
              RegisterField.EXPORT_FILING, "SH-2026-0001",
              RegisterField.CONSENT_EVIDENCE, "V3",
              RegisterField.IMPACT_ASSESSMENT, "PIA-7"));

  @ParameterizedTest
  @CsvSource(
      value = {
        "-, -, pfi-offshore-basis, TO_CLARIFY, LOW",
        // 26 working days in 2026; of 2027 no notice is known, so 20 days off at most.
        "2026-11-25, 2027-04-29, pfi-offshore-basis, TO_CLARIFY, LOW",
        "-, 2027-04-28, pfi-offshore-basis, TO_CLARIFY, MEDIUM",
        "-, 2027-03-18, pfi-offshore-basis, TO_CLARIFY, MEDIUM",
        "-, 2027-03-17, pfi-offshore-basis, TO_CLARIFY, HIGH",
        "-, 2026-11-25, pfi-offshore-basis, TO_CLARIFY, HIGH",
        "-, 2026-11-24, pfi-offshore-basis-over, VIOLATION, MEDIUM",
        "2026-11-26, -, pfi-offshore-basis-over, VIOLATION, MEDIUM",
      },
      nullValues = "-")
  void judgesByTheDaysOfTheBasis(
      @Nullable String from,
      @Nullable String until,
      String policy,
      Nature nature,
      Severity severity) {
    put(RegisterField.EXPORT_VALID_FROM, from);
    put(RegisterField.EXPORT_VALID_UNTIL, until);
    Violation violation = only(judge(CARD));
    assertThat(violation.policy()).isEqualTo(policy);
    assertThat(violation.nature()).isEqualTo(nature);
    assertThat(violation.severity()).isEqualTo(severity);
    assertThat(violation.title().zh()).contains("标准合同", "SH-2026-0001");
    assertThat(violation.title().en()).contains("standard contract", "filing SH-2026-0001");
    if (until != null) {
      assertThat(violation.title().en()).contains("valid until " + until);
    }
    assertThat(violation.basis())
        .as("the duty to store on the mainland stays named")
        .extracting(Wording::zh)
        .anyMatch(text -> text.contains("7.1.3 d)"));
  }

  @ParameterizedTest
  @CsvSource({"'C1, C2, C3', false", "'C1, C2', true"})
  void classesAreAGapOnlyWhereOneIsNotCovered(String classes, boolean told) {
    put(RegisterField.EXPORT_CLASSES, classes);
    register.remove(RegisterField.CONSENT_EVIDENCE);
    Violation violation = only(judge(CARD));
    assertThat(violation.title().en().contains("class C1")).isEqualTo(told);
  }

  @Test
  void saysThatTheBasisEndsWithinTheOneViolation() {
    put(RegisterField.EXPORT_VALID_UNTIL, "2026-12-31");
    Violation violation = only(judge(CARD));
    assertThat(violation.title().zh()).contains("请确认其覆盖", "将在 60 个工作日内到期");
    assertThat(violation.remedy().en()).contains("extension");
  }

  @Test
  void itsEndIsToldWhereItIsNotEnoughToo() {
    put(RegisterField.EXPORT_VALID_UNTIL, "2026-12-31");
    put(RegisterField.EXPORT_PERSONS, "500");
    Violation violation = only(judge(new ExportNeed(EnumSet.allOf(Path.class), 501), CARD));
    assertThat(violation.policy()).isEqualTo("pfi-offshore-basis-short");
    assertThat(violation.title().zh()).contains("不足", "将在 60 个工作日内到期").doesNotContain("请确认其覆盖");
    assertThat(violation.remedy().en()).contains("covers the rest", "extension");
  }

  @Test
  void isTheViolationsThatThereIsAnyway() {
    Violation violation =
        only(
            Judged.judge(
                Judged.at(HONG_KONG, Judged.declared(register), Readers.Kind.SHARE), CARD));
    assertThat(violation.policy()).isEqualTo("pfi-open");
    assertThat(violation.title().zh()).contains("请确认其覆盖");
  }

  @Test
  void withoutABasisItIsTheViolationItWas() {
    register.clear();
    assertThat(only(judge(CARD)).policy()).isEqualTo("pfi-offshore");
  }

  @ParameterizedTest
  @CsvSource({
    "none-needed, true",
    "standard-contract, true",
    "标准合同, true",
    "certification, true",
    "security-assessment, false",
    "安全评估, false",
    "exempt, false",
  })
  void isNotEnoughWhereTheYearsSumAsksForMore(String path, boolean insufficient) {
    put(RegisterField.EXPORT_PATH, path);
    ExportNeed need = new ExportNeed(EnumSet.of(Path.SECURITY_ASSESSMENT, Path.EXEMPT), 0);
    Violation violation = only(judge(need, CARD));
    assertThat(violation.policy())
        .isEqualTo(insufficient ? "pfi-offshore-basis-short" : "pfi-offshore-basis");
    if (insufficient) {
      assertThat(violation.nature()).isEqualTo(Nature.VIOLATION);
      assertThat(violation.title().zh()).contains("需要：安全评估");
    }
  }

  @Test
  void isNotEnoughForMorePeopleThanItCovers() {
    put(RegisterField.EXPORT_PERSONS, "500");
    EnumSet<Path> all = EnumSet.allOf(Path.class);
    assertThat(only(judge(new ExportNeed(all, 500), CARD)).policy())
        .isEqualTo("pfi-offshore-basis");
    Violation violation = only(judge(new ExportNeed(all, 501), CARD));
    assertThat(violation.policy()).isEqualTo("pfi-offshore-basis-short");
    assertThat(violation.title().en()).contains("at least 501 people here, 500 covered");
  }

  @Test
  void isNotEnoughForClassesThatItDoesNotCover() {
    put(RegisterField.EXPORT_CLASSES, "C1, C2");
    assertThat(judge(CARD, PASSWORD))
        .extracting(Violation::policy, Violation::rules)
        .contains(
            tuple("pfi-offshore-basis", List.of("card")),
            tuple("pfi-offshore-basis-short", List.of("password")));
  }

  @Test
  void saysWhichPapersAreLacking() {
    register.remove(RegisterField.IMPACT_ASSESSMENT);
    Violation violation = only(judge(CARD));
    assertThat(violation.policy()).isEqualTo("pfi-offshore-basis");
    assertThat(violation.title().zh()).contains("缺少材料：未登记影响评估").doesNotContain("单独同意");
    assertThat(violation.basis()).extracting(Wording::zh).anyMatch(text -> text.contains("五十六"));
  }

  @Test
  void saysThatNoFilingIsRegistered() {
    register.remove(RegisterField.EXPORT_FILING);
    assertThat(only(judge(CARD)).title().en())
        .contains("lacks papers: no filing or approval is named");
    put(RegisterField.EXPORT_PATH, "exempt");
    assertThat(only(judge(CARD)).title().en()).doesNotContain("lacks papers");
  }

  @Test
  void holdsOfFlowsToo() {
    Flow flow =
        new Flow(
            PLACE,
            Flow.Direction.OUT,
            new Endpoint("db.example", Wording.same("view")),
            null,
            Flow.Kind.REPLICATION,
            Wording.same("view"));
    List<FlowEntry> flows = List.of(new FlowEntry(flow, HONG_KONG, null));
    Situation situation =
        new Situation(
            PLACE, Judged.SHANGHAI, Judged.declared(register), null, null, flows, TODAY, TODAY);
    assertThat(only(Judged.judge(situation, CARD)).policy()).isEqualTo("pfi-flow-offshore-basis");
    register.put(RegisterField.EXPORT_VALID_UNTIL, "2026-01-01");
    Situation over =
        new Situation(
            PLACE, Judged.SHANGHAI, Judged.declared(register), null, null, flows, TODAY, TODAY);
    assertThat(only(Judged.judge(over, CARD)).policy()).isEqualTo("pfi-flow-offshore");
  }

  @ParameterizedTest
  @CsvSource({
    "EXPORT_PATH, standard contract",
    "EXPORT_VALID_FROM, 1.1.2026",
    "EXPORT_VALID_UNTIL, soon",
    "EXPORT_PERSONS, many",
    "EXPORT_PERSONS, 0",
    "EXPORT_CLASSES, C4",
  })
  void refusesWhatIsMisspelt(RegisterField field, String value) {
    register.put(field, value);
    assertThatThrownBy(() -> ExportBasis.of(register))
        .isInstanceOfSatisfying(
            ExportBasis.WrongFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void refusesDaysTheWrongWayRoundAndABasisWithoutAPath() {
    register.put(RegisterField.EXPORT_VALID_FROM, "2026-01-02");
    register.put(RegisterField.EXPORT_VALID_UNTIL, "2026-01-01");
    assertThatThrownBy(() -> ExportBasis.of(register)).hasMessageContaining("2026-01-02");
    register.remove(RegisterField.EXPORT_PATH);
    assertThatThrownBy(() -> ExportBasis.of(register)).hasMessageContaining("export-path");
  }

  private void put(RegisterField field, @Nullable String value) {
    if (value != null) {
      register.put(field, value);
    }
  }

  private List<Violation> judge(RuleInfo... rules) {
    return judge(ExportNeed.NOT_COUNTED, rules);
  }

  private List<Violation> judge(ExportNeed need, RuleInfo... rules) {
    Examination examination =
        Judged.policy()
            .examine(
                new Situation(
                    PLACE,
                    HONG_KONG,
                    Judged.declared(register),
                    null,
                    null,
                    List.of(),
                    TODAY,
                    TODAY,
                    need));
    for (RuleInfo rule : rules) {
      examination.finding(rule, 3, 0.9);
    }
    return examination.violations(NOBODY).stream()
        .filter(violation -> !violation.policy().equals("pfi-c3-stored"))
        .toList();
  }
}
