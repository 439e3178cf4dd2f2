package org.inshore.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A set, a group, inside a set, inside another fragment, repeated, with nothing in it.
        "a: '[一-丁]'; \\p{a}[0-9]{2}; exact; [一-丁][0-9]{2}",
        "a: '(东|西)'; \\p{a}{1,3}x; exact; (东|西){1,3}x",
        "a: '[甲乙]'; [\\p{a}0-9]{3}; exact; [甲乙0-9]{3}",
        "a: '[甲乙]'; [^\\p{a}]; exact; [^甲乙]",
        "{b: '\\p{a}路', a: '[甲乙]'}; \\p{b}1; exact; ([甲乙]路)1",
        "a: 'x?'; \\p{a}y; exact; (x?)y",
        "a: '[a-c]x'; \\p{a}y; ignore; ([a-c]x)y",
        "a: '[a-c]'; [^\\p{a}]; ignore; [^a-c]",
      })
  void standForWhatIsWrittenInTheirPlace(
      String fragments, String regex, String letters, String writtenOut) throws RuleException {
    String map = fragments.startsWith("{") ? fragments : "{" + fragments + "}";
    assertThat(patterns(map, regex, letters)).isEqualTo(patterns(null, writtenOut, letters));
  }

  @Test
  void areReadInValuesAndLookAlikesToo() throws RuleException {
    String text =
        """
        fragments: {a: '[甲乙]'}
        id: x
        name: {zh: 一, en: one}
        subject: organisation
        patterns:
          - {id: p, regex: '12\\p{a}{3}', value: '\\p{a}', confidence: 0.7}
        look-alikes:
          - {id: l, regex: '\\p{a}9', confidence: 0.2, name: {zh: 二, en: two}}
        """;
    Rule rule = rule(text);
    Rule written =
        rule(text.replace("\\p{a}", "[甲乙]").replace("fragments: {a: '[甲乙]'}", "off: false"));
    assertThat(rule.patterns()).isEqualTo(written.patterns());
    assertThat(rule.lookAlikes()).isEqualTo(written.lookAlikes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{a: '[甲乙]'}; 1\\p{b}\\p{a}; line 5; character 2; \"b\"; a",
        "; 1\\p{b}; line 5; character 2; \"b\"; no \"fragments\"",
        "{a: '\\p{b}', b: 'x\\p{a}'}; 1\\p{a}; line 1; character; a → b → a; itself",
        "{a: '\\p{a}'}; 1\\p{a}; line 1; \"a\"; a → a; itself",
        "{a: '[甲乙]', c: x}; 1\\p{a}; line 1; \"c\"; nothing refers; delete",
        "{a: '(x'}; 1\\p{a}; line 1; \"a\"; character 3; parenthesis",
        "{Ab: '[x]'}; 1\\p{Ab}; line 1; \"Ab\"; lower-case; letter",
        "{a: 'xy'}; 1[\\p{a}z]; line 5; set; \"a\"; outside",
        "{a: 'x{100}', b: '\\p{a}\\p{a}'}; \\p{b}; line 1; \"b\"; 200; 128",
      })
  void saysWhatIsWrongWithOne(
      @Nullable String fragments,
      String regex,
      String line,
      String first,
      String second,
      String third) {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> patterns(fragments, regex, "exact"))
        .satisfies(
            e -> {
              assertThat(e.wording().en()).contains("rule.yaml, " + line, first, second, third);
              assertThat(e.wording().zh()).isNotBlank().doesNotContain("'");
            });
  }

  private static List<ValuePattern> patterns(
      @Nullable String fragments, String regex, String letters) throws RuleException {
    return rule("""
            %s
            id: x
            name: {zh: 一, en: one}
            subject: organisation
            patterns: [{id: p, regex: '%s', case: %s, confidence: 0.7}]
            """
            .formatted(
                fragments == null ? "off: false" : "fragments: " + fragments, regex, letters))
        .patterns();
  }

  private static Rule rule(String text) throws RuleException {
    YamlMap<RuleException> yaml = RuleFiles.parse(new PackFile("rule.yaml", text));
    return RuleReader.read(RuleReader.info("pack", yaml), "rule.yaml", yaml);
  }
}
