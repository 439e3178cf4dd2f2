package org.inshore.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  @Test
  void aTemplateStandsForEachOfItsVariants() {
    List<YamlMap<IllegalArgumentException>> rules =
        variants(
            """
            variants:
              - {id: high, word: 高, most: 30}
              - {id: low, word: '低$1', most: 10}
            id: '{{id}}'
            most: '{{most}}'
            regex: '{{word}}{2} ?{{word}}'
            inner: [{text: 'a{{word}}'}, {only: low, text: b}, {text: c, only: [high, low]}]
            """);

    assertThat(rules).extracting(rule -> rule.text("id")).containsExactly("high", "low");
    assertThat(rules)
        .extracting(rule -> rule.text("regex"))
        .containsExactly("高{2} ?高", "低$1{2} ?低$1");
    assertThat(rules).extracting(rule -> rule.integer("most", 0, 0, 99)).containsExactly(30, 10);
    assertThat(rules.getFirst().maps("inner"))
        .extracting(item -> item.text("text"))
        .containsExactly("a高", "c");
    assertThat(rules.getLast().maps("inner"))
        .extracting(item -> item.text("text"))
        .containsExactly("a低$1", "b", "c");
    rules.getLast().only("id", "most", "regex", "inner");
    rules.getLast().maps("inner").getLast().only("text");
    assertThat(rules.getLast().line("regex")).isEqualTo(6);
  }

  @Test
  void aMappingWithoutVariantsIsItself() {
    assertThat(variants("id: a\nregex: '{{id}}'\n"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.text("regex")).isEqualTo("{{id}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "variants: [{id: a}];id: '{{id}}';x: '{{wrod}}'|3: \"{{wrod}}\" names no key",
        "variants: [{id: a, word: b}];id: '{{id}}'|1: no text uses the key \"word\"",
        "variants: [];id: a|1: \"variants\" must not be empty",
        "variants: [{word: b}];id: '{{word}}'|1: the key \"id\" is missing",
        "variants: [{id: [a]}];id: '{{id}}'|1: \"id\" must be a text",
        "variants: x;id: a|1: \"variants\" must be a list",
      })
  void aFaultIsNamedWithItsLine(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> variants(text.replace(';', '\n')))
        .withMessageContaining(message);
  }

  private static List<YamlMap<IllegalArgumentException>> variants(String text) {
    return YamlMap.of(YamlValue.read("rule.yaml", text, "rule.yaml", YamlValueTest.FAULTS))
        .variants();
  }
}
