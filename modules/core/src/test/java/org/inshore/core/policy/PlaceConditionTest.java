package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.policy.Judged.PASSWORD;
import static org.inshore.core.policy.Judged.SHANGHAI;

import java.util.List;
import java.util.Map;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.RegisterField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * High-sensitivity data on terminals, media and in test environments; the register in conditions.
 */
class PlaceConditionTest {

  @ParameterizedTest
  @CsvSource({
    "terminal, 终端或移动介质",
    "removable-medium, 终端或移动介质",
    "test-environment, 测试环境",
    "server, -",
    "mail, -",
  })
  void speaksOfThePlace(String kind, String said) {
    List<Violation> violations =
        Judged.judge(
            Judged.at(SHANGHAI, Judged.declared(Map.of(RegisterField.PLACE_KIND, kind)), null),
            PASSWORD);
    assertThat(violations.stream().map(each -> each.title().zh()).toList())
        .matches(titles -> said.equals("-") != titles.stream().anyMatch(t -> t.contains(said)));
    if (!said.equals("-")) {
      assertThat(violations.toString()).contains("〔2025〕第3号", "登记信息声明");
    }
  }

  @Test
  void asksOfTheRegister() throws Exception {
    Policy policy = own("{data-grade: [important, core], reviewed-by: ['']}");
    assertThat(judge(policy, Map.of(RegisterField.DATA_GRADE, "important"))).hasSize(1);
    assertThat(judge(policy, Map.of(RegisterField.DATA_GRADE, "general"))).isEmpty();
    assertThat(judge(policy, Map.of())).isEmpty();
    assertThat(
            judge(
                policy, Map.of(RegisterField.DATA_GRADE, "core", RegisterField.REVIEWED_BY, "审计部")))
        .isEmpty();
    assertThat(policy.explanations().getLast().lines().toString()).isNotEmpty();
    assertThatThrownBy(() -> own("{data-colour: [red]}"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("own.yaml:")
        .hasMessageContaining("data-grade");
  }

  private static List<Violation> judge(Policy policy, Map<RegisterField, String> register) {
    Examination examination = policy.examine(Judged.at(SHANGHAI, Judged.declared(register), null));
    examination.finding(Judged.CARD, 3, 0.9);
    return examination.violations(Judged.NOBODY).stream()
        .filter(each -> each.policy().equals("own-rule"))
        .toList();
  }

  private static Policy own(String register) throws PolicyException {
    String text =
        """
        id: own
        name: {zh: 本行, en: Own}
        extends: default
        rules:
          - id: own-rule
            title: {zh: 未复核, en: Not reviewed}
            when: {subject: personal-financial, register: %s}
            nature: to-clarify
            severity: [{level: low}]
            basis: [NFRA-2024-24]
            remedy: {zh: 复核, en: Review}
        """
            .formatted(register);
    return Policy.load(List.of(new PackFile("own.yaml", text)), new PoliciesPack().files());
  }
}
