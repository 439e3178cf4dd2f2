package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.SeenValidator;
import org.inshore.engine.rule.RuleException;
import org.junit.jupiter.api.Test;

/** Labels and context words count as words of their own only. */
class WordEdgesTest {
  private static Detector detector(String needs, String words) {
    try {
      return Detector.compile(
          Rules.load(
              """
              id: number
              name: {zh: 号码, en: number}
              subject: personal-financial
              patterns:
                - {id: seen, regex: '甲[0-9]{3}', boundary: none, needs: NEEDS, validators: [seen], confidence: 0.6}
              WORDS
              """
                  .replace("NEEDS", needs)
                  .replace("WORDS", words)),
          List.of(new SeenValidator()));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  @Test
  void contextWordsThatTwoWordsShareSayNothing() {
    Detector detector = detector("context", "context: {within: 16, words: [关机]}");
    assertThat(Rules.found(detector, "有关机关，甲123")).isEmpty();
    assertThat(Rules.found(detector, "有 关机关，甲123")).containsExactly("甲123");
    assertThat(Rules.found(detector, "有关机，甲123")).containsExactly("甲123");
    assertThat(Rules.found(detector, "已关机关，甲123")).containsExactly("甲123");
  }

  @Test
  void labelsThatTwoWordsShareAreNone() {
    Detector detector = detector("label", "labels: {zh: [关机]}");
    assertThat(Rules.found(detector, "有关机甲123")).containsExactly("甲123");
    assertThat(Rules.found(detector, "关机：甲123")).containsExactly("甲123");
  }
}
