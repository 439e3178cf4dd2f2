package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileRuleTest {
  @Test
  void namesTheRuleThatExplodes() throws RuleException {
    // Which of the last sixty were an "a" must be remembered: 2 to the 60th states.
    RuleSet rules =
        Rules.load(Rules.rule("fine", "x", 0.5), Rules.rule("bomb", "[ab]{0,60}a[ab]{60}", 0.5));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatExceptionOfType(RuleException.class)
                .isThrownBy(() -> Detector.compile(rules, List.of()))
                .withMessageContaining("rule-2.yaml, line 5:")
                .withMessageContaining("bomb"));
  }

  @Test
  void partsPatternsThatOnlyExplodeTogether() {
    String[] yaml = new String[12];
    for (int i = 0; i < yaml.length; i++) {
      String other = "[^" + (char) ('a' + i) + "\\n]";
      yaml[i] =
          Rules.rule(
              "rule-" + i,
              other + "{0,30}" + (char) ('a' + i) + "[a-z]{0,20}!",
              0.5,
              "boundary: none");
    }
    Detector detector = Rules.detector(yaml);
    assertThat(Rules.found(detector, "zzzzczz!")).containsExactly("zzzzczz!");
  }

  @Test
  void looksThroughOneLongLineInLinearTime() {
    Detector detector =
        Rules.detector(
            Rules.rule("alphanumeric", "[0-9]{1,128}", 0.5),
            Rules.rule("digit", "[0-9]{16,19}", 0.5, "boundary: digit, separators: ' -'"),
            Rules.rule("none", "1[0-9]{100}x", 0.5, "boundary: none"));
    for (int length : new int[] {10_000, 1_000_000}) {
      Matcher matcher = Rules.matcher(detector);
      matcher.scan(Content.Text.whole(Rules.PLACE, "1234567890".repeat(length / 10)), _ -> {});
      assertThat(matcher.steps()).isLessThan(15L * length);
    }
  }

  @Test
  void boundsWorkWhereEveryPlaceStartsAValue() {
    Detector detector =
        Rules.detector(Rules.rule("none", "[0-9]{1,128}", 0.5, "boundary: none, separators: ' '"));
    Matcher matcher = Rules.matcher(detector);
    int length = 20_000;
    matcher.scan(Content.Text.whole(Rules.PLACE, "1".repeat(length)), _ -> {});
    // Each value is gone over once to find it, and once to count its characters.
    assertThat(matcher.steps()).isLessThan(260L * length);
  }
}
