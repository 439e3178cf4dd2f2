package org.inshore.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlMap;
import org.junit.jupiter.api.Test;

class SchemesTest {
  private static final String GIVEN =
      "schemes:\n- {id: a, name: {zh: 甲, en: A}, order: 2, classes: [{code: 1}, {code: 2}]}\n";
  private static final String MAPPED =
      "schemes:\n- {id: b, name: {zh: 乙, en: B}, order: 1, from: {a: {1: low, 2: high}}}\n";

  @Test
  void aMappedSchemeGivesEachRuleItsClassAndLeadsByItsOrder() throws RuleException {
    RuleInfo rule = classify("{a: 2}", GIVEN, MAPPED);

    assertThat(rule.code("a")).isEqualTo("2");
    assertThat(rule.code("b")).isEqualTo("high");
    assertThat(Scheme.of(List.of(rule))).extracting(Scheme::id).containsExactly("b", "a");
  }

  @Test
  void whatARuleStatesIsStrongerThanTheMapping() throws RuleException {
    assertThat(classify("{a: 2, b: none}", GIVEN, MAPPED).code("b")).isEqualTo("none");
  }

  @Test
  void aSchemeThatNothingDeclaresIsShownByItsId() throws RuleException {
    RuleInfo rule = classify("{own: x}", GIVEN, MAPPED);

    assertThat(rule.code("own")).isEqualTo("x");
    assertThat(rule.code("b")).isNull();
    assertThat(Scheme.of(List.of(rule)).getFirst().name().en()).isEqualTo("own");
  }

  @Test
  void aCodeThatTheSchemeDoesNotHaveIsRefused() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> classify("{a: 3}", GIVEN))
        .withMessageContaining("rule.yaml, line 4")
        .withMessageContaining("\"3\"");
  }

  @Test
  void aMappingFromAMappedOrUnknownSchemeIsRefused() {
    String second = MAPPED.replace("id: b", "id: c").replace("from: {a:", "from: {b:");
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> classify("{a: 1}", GIVEN, MAPPED, second));
    assertThatExceptionOfType(RuleException.class).isThrownBy(() -> classify("{a: 1}", MAPPED));
  }

  private static RuleInfo classify(String classes, String... files) throws RuleException {
    List<YamlMap<RuleException>> schemes = new ArrayList<>();
    for (String file : files) {
      schemes.add(RuleFiles.parse(new PackFile("schemes.yaml", file)));
    }
    YamlMap<RuleException> rule =
        RuleFiles.parse(
            new PackFile(
                "rule.yaml",
                "id: r\nname: {zh: 规则, en: Rule}\nsubject: personal-financial\nclassifications: "
                    + classes
                    + "\n"));
    return Schemes.read(schemes).classify(RuleReader.info("p", rule), rule);
  }
}
