package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.rule.RuleException;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {
  @Test
  void saysWhichExamplesHold() throws RuleException {
    RuleSet rules =
        Rules.load(
            Rules.rule(
                "a",
                "[0-9]{4}",
                0.6,
                "validators: [even]",
                """
                columns: {names: [dm]}
                examples:
                  - {text: 'x 1111 y', finds: ['1111']}
                  - {text: '1111'}
                  - {column: dm, value: '1111', min: 0.9}
                  - {text: '1112', finds: ['1112']}
                  - {text: '1111 2222', finds: ['1111']}
                  - {text: '1111', min: 0.7}
                counter-examples:
                  - {text: '1112'}
                  - {text: '1111'}
                  - {column: dm, value: '11111'}
                """));
    Detector detector = Detector.compile(rules, List.of(Rules.EVEN));
    List<RuleExamples.Result> results = RuleExamples.run(rules, detector);
    assertThat(results)
        .extracting(RuleExamples.Result::passed)
        .containsExactly(true, true, true, false, false, false, true, false, true);
    assertThat(problem(results.get(3))).contains("nothing was found", "even: cannot be real");
    assertThat(problem(results.get(4))).contains("2222");
    assertThat(problem(results.get(5))).contains("0.60", "0.70");
    assertThat(problem(results.get(7))).contains("0.60");
    assertThat(results.get(7).line()).isEqualTo(16);
    assertThat(results.get(7).counter()).isTrue();
  }

  @Test
  void failsARuleWithoutExamples() throws RuleException {
    RuleSet rules = Rules.load(Rules.rule("a", "[0-9]{4}", 0.6));
    assertThat(RuleExamples.run(rules, Detector.compile(rules, List.of())))
        .singleElement()
        .satisfies(result -> assertThat(result.passed()).isFalse());
  }

  private static String problem(RuleExamples.Result result) {
    assertThat(result.problem()).isNotNull();
    return result.problem() == null ? "" : result.problem().en();
  }
}
