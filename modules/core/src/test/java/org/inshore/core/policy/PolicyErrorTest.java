package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyErrorTest {
  private static final String GOOD =
      """
      id: own
      name: {zh: 自定, en: Own}
      laws:
        - {id: X 1, zh: 某法, en: Some Law, status: in-force, from: 2020-01-01}
        - {id: X 0, zh: 旧法, en: Old Law, status: lapsed, from: 2010-01-01, until: 2019-12-31}
      rules:
        - id: first
          title: {zh: 题, en: title}
          when:
            subject: personal-financial
            residency: [offshore]
            min-confidence: 0.7
          unless: []
          nature: violation
          severity:
            - level: critical
              records: {50: 250}
            - level: medium
          basis: [X 1, {law: X 0, classification: {notice-17: ['4']}}]
          remedy: {zh: 改, en: mend}
      """;

  @Test
  void readsAPolicyOfOnesOwn() throws PolicyException {
    assertThat(load(GOOD).ids()).containsExactly("first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personal-financial | personal | 10 | personal-financial",
        "[offshore] | [abroad] | 11 | onshore | offshore",
        "[offshore] | offshore | 11 | must be a list",
        "[offshore] | [] | 11 | must not be empty",
        "min-confidence: 0.7 | min-confidence: 7 | 12 | 0 … 1",
        "min-confidence: 0.7 | min-confidence: high | 12 | 0.7",
        "min-confidence: 0.7 | at-least: 0.7 | 12 | known keys: approval, below-confidence",
        "min-confidence: 0.7 | contract: [lost] | 12 | none | incomplete",
        "min-confidence: 0.7 | flow: {to: [offshore]} | 12 | known keys: end, kinds",
        "min-confidence: 0.7 | flow: {end: [offshore], kinds: [pipe]} | 12 | replication",
        "min-confidence: 0.7 | classified: maybe | 12 | true | false",
        "unless: [] | unless: [nobody] | 7 | \"nobody\"",
        "unless: [] | adds-to: [nobody] | 7 | adds-to names \"nobody\"",
        "min-confidence: 0.7 | export-basis: [lost] | 12 | none | not-begun",
        "min-confidence: 0.7 | open: [everyone] | 12 | host-services",
        "min-confidence: 0.7 | open: true | 12 | must be a list",
        "records: {50: 250} | place-record: {50: 250} | 17 | place-records",
        "nature: violation | nature: state-secret | 14 | exactly when the subject",
        "nature: violation | nature: bad | 14 | to-clarify",
        "nature: violation | kind: violation | 14 | unknown key \"kind\"",
        "{50: 250} | {50: many} | 17 | 250",
        "level: medium | {level: low, records: {50: 1}} | 16 | last severity",
        "status: in-force | status: lapsed | 19 | never stands alone",
        "status: in-force | status: valid | 4 | in-force",
        "'en: Some Law, ' | '' | 4 | \"en\" is missing",
        "'from: 2020-01-01' | 'since: 2020-01-01' | 4 | unknown key",
        "'from: 2020-01-01' | 'from: soon' | 4 | 2026-12-31",
        "'from: 2020-01-01' | 'from: 2020-01-01, until: 2019-01-01' | 4 | before its first day",
        "status: lapsed, from: 2010-01-01, until: 2019-12-31 | status: replaced, from: 2010-01-01 | 5 | add until",
        "basis: [X 1 | basis: [X 2, X 1 | 19 | not among the laws",
        "level: medium | {level: medium, due-days: soon} | 18 | 250",
        "id: first | id: First! | 7 | pfi-offshore",
        "en: title | en: 'at {place}' | 8 | {jurisdiction}",
        "en: title | en: '' | 8 | must be a text",
        "id: own | id: own: x | 1 | not valid YAML",
        "'name: {zh: 自定, en: Own}' | 'id: twice' | 2 | comes twice",
      })
  void namesFileAndLine(String found, String replacement, int line, String message) {
    String wrong = GOOD.replace(found, replacement);
    assertThat(wrong).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> load(wrong))
        .isInstanceOfSatisfying(
            PolicyException.class,
            e -> {
              assertThat(e.wording().en()).startsWith("own.yaml:" + line + ":").contains(message);
              assertThat(e.wording().zh()).startsWith("own.yaml:" + line + "：");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "of: persons | of: people | persons | sensitive",
        "limit: 9 | limit: 0 | 100000",
        "by: [all] | by: [month] | jurisdiction | recipient",
        "met-by: [certification] | met-by: [luck] | security-assessment",
        "basis: [X 1] | basis: [X 0] | never stands alone",
        "nature: violation | nature: state-secret | exactly when the subject",
        "en: title | en: 'for {what}' | {count}, {limit}",
        "unless: [] | unless: [nobody] | \"nobody\"",
        "id: limit | id: first | comes twice",
      })
  void namesFileAndLineOfALimit(String found, String replacement, String message) {
    String limit =
        """
        thresholds:
          - {id: limit, title: {zh: 题, en: title}, of: persons, limit: 9, by: [all], unless: [], met-by: [certification], nature: violation, severity: low, basis: [X 1], remedy: {zh: 改, en: mend}}
        """;
    assertThat(limit).contains(found);
    assertThatThrownBy(() -> load(GOOD + limit.replace(found, replacement)))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("own.yaml:22:")
        .hasMessageContaining(message);
  }

  @Test
  void refusesToExtendWhatIsNotThere() {
    assertThatThrownBy(() -> load(GOOD.replace("laws:", "extends: nobody\nlaws:")))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("own.yaml:3:")
        .hasMessageContaining("\"nobody\"");
    assertThatThrownBy(() -> load(GOOD.replace("laws:", "without: [first]\nlaws:")))
        .hasMessageStartingWith("own.yaml:3:")
        .hasMessageContaining("extends");
    assertThatThrownBy(
            () ->
                Policy.load(
                    List.of(
                        new PackFile(
                            "own.yaml",
                            GOOD.replace("laws:", "extends: default\nwithout: [none]\nlaws:"))),
                    new PoliciesPack().files()))
        .hasMessageStartingWith("own.yaml:4:")
        .hasMessageContaining("\"none\"");
  }

  @Test
  void refusesTheSameRuleInTwoFiles() {
    assertThatThrownBy(() -> Policy.load(List.of(new PackFile("a", GOOD), new PackFile("b", GOOD))))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("b:4")
        .hasMessageContaining("\"X 1\" comes twice");
  }

  @Test
  void refusesASeverityThatIsNeverReached() {
    assertThatThrownBy(
            () -> load(GOOD.replace("- level: medium", "- level: medium\n      - level: low")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("never reached");
  }

  @Test
  void refusesToHaveNoRules() {
    assertThatThrownBy(() -> Policy.load(List.of()))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("no policy rule");
    assertThatThrownBy(() -> load("")).hasMessageContaining("not valid YAML");
    assertThatThrownBy(() -> load("- a")).hasMessageContaining("must be a mapping");
  }

  @Test
  void survivesAliasesThatGrow() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nid: &c [*b,*b,*b,*b,*b,*b]\n";
    assertThatThrownBy(() -> load(bomb)).isInstanceOf(PolicyException.class);
    assertThatThrownBy(() -> load("id: " + "[".repeat(5_000))).isInstanceOf(PolicyException.class);
  }

  @Test
  void keepsItsFilesForTheRecord() throws PolicyException {
    List<PackFile> files = new PoliciesPack().files();
    assertThat(Policy.load(files).files()).isEqualTo(files);
  }

  private static Policy load(String text) throws PolicyException {
    return Policy.load(List.of(new PackFile("own.yaml", text)));
  }
}
