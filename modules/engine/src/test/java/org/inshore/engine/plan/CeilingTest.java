package org.inshore.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.RuleSet;
import org.inshore.engine.Rules;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value that fills its cell wins over, as {@code Overlaps} decides between the two. */
class CeilingTest {
  private static final String TWO =
      """
      id: middle
      name: {zh: 测试, en: test}
      subject: personal-financial
      patterns:
        - {id: first, regex: '[0-9]{4}', confidence: 0.6}
        - {id: second, regex: '[0-9]{3}[0-9A]', confidence: 0.6}
        - {id: surer, regex: '[0-9]{3}[0-9B]', confidence: 0.8}
      """;

  @ParameterizedTest
  @CsvSource({
    "first, 0.9, 'first', true", // itself
    "first, 0.9, 'second', true", // stands behind it in the file
    "second, 0.9, 'first', false",
    "first, 0.9, 'p of zebra', true", // a later rule by name
    "first, 0.9, 'p of ant', false",
    "first, 0.9, 'p of zebra, first', true",
    "first, 0.9, 'p of zebra, p of ant', false",
    "first, 0.9, 'surer', false",
    "first, 0.96, 'surer, first, p of ant', true",
    "first, 0.8, 'p of zebra', false", // something lowered it
  })
  void asSureIsLostToByRuleAndPlaceInTheFile(
      String filler, double score, String others, boolean lost) throws Exception {
    RuleSet rules =
        Rules.load(Rules.rule("zebra", "[0-9]{4}", 0.6), TWO, Rules.rule("ant", "[0-9]{4}", 0.6));
    List<CompiledPattern> patterns =
        new Compiler(rules.all(), rules.documentRules(), List.of()).compile().patterns();
    Hit hit = new Hit(named(patterns, filler));
    hit.score = score;
    List<CompiledPattern> some =
        List.of(others.split(", ", -1)).stream().map(name -> named(patterns, name)).toList();
    assertThat(Ceiling.of(some).losesTo(hit)).isEqualTo(lost);
  }

  private static CompiledPattern named(List<CompiledPattern> patterns, String name) {
    String[] parts = name.split(" of ", -1);
    String rule = parts.length == 1 ? "middle" : parts[1];
    return patterns.stream()
        .filter(pattern -> pattern.source().id().equals(parts[0]))
        .filter(pattern -> pattern.rule().info().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
