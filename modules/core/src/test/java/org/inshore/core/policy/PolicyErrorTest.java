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
          basis:
            - {id: X 1, zh: 某法, en: Some Law, status: in-force}
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
        "personal-financial | personal | 7 | personal-financial",
        "[offshore] | [abroad] | 8 | onshore | offshore",
        "[offshore] | offshore | 8 | must be a list",
        "[offshore] | [] | 8 | must not be empty",
        "min-confidence: 0.7 | min-confidence: 7 | 9 | 0 … 1",
        "min-confidence: 0.7 | min-confidence: high | 9 | 0.7",
        "min-confidence: 0.7 | at-least: 0.7 | 9 | known keys: below-confidence",
        "min-confidence: 0.7 | classified: maybe | 9 | true | false",
        "unless: [] | unless: [nobody] | 4 | \"nobody\"",
        "nature: violation | nature: state-secret | 11 | exactly when the subject",
        "nature: violation | nature: bad | 11 | to-clarify",
        "nature: violation | kind: violation | 11 | unknown key \"kind\"",
        "{50: 250} | {50: many} | 14 | 250",
        "level: medium | {level: low, records: {50: 1}} | 13 | last severity",
        "status: in-force | status: lapsed | 17 | never stands alone",
        "status: in-force | status: valid | 17 | in-force",
        "'en: Some Law, ' | '' | 17 | \"en\" is missing",
        "id: first | id: First! | 4 | pfi-offshore",
        "en: title | en: 'at {place}' | 5 | {jurisdiction}",
        "en: title | en: '' | 5 | must be a text",
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

  @Test
  void refusesTheSameRuleInTwoFiles() {
    assertThatThrownBy(() -> Policy.load(List.of(new PackFile("a", GOOD), new PackFile("b", GOOD))))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("b:4")
        .hasMessageContaining("\"first\" comes twice");
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
