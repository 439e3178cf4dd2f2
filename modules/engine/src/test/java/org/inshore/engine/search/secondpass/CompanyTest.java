package org.inshore.engine.search.secondpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.SeenValidator;
import org.inshore.engine.rule.RuleException;
import org.junit.jupiter.api.Test;

/** Near a person who is surely named, or a number that is a person's, others are looked for. */
class CompanyTest {
  private static final String FAR = "。".repeat(300);

  private static final Detector DETECTOR = detector();

  private static Detector detector() {
    try {
      return Detector.compile(
          Rules.load(
              """
              id: name
              name: {zh: 姓名, en: name}
              subject: personal-financial
              person-key: 15
              patterns:
                - {id: labelled, regex: '丙\\p{Han}', boundary: none, needs: label, confidence: 0.7}
                - {id: number, regex: '丁[0-9]{6}', confidence: 0.9}
                - {id: company, regex: '丙\\p{Han}', boundary: none, needs: company, confidence: 0.6}
                - {id: told, regex: '甲\\p{Han}', boundary: none, needs: company, validators: [seen], confidence: 0.6}
              labels: {zh: [姓名]}
              """),
          List.of(new SeenValidator()));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  @Test
  void whatStandsAroundTellsOfOthersThere() {
    assertThat(Rules.found(DETECTOR, "姓名：丙一，见甲子，说甲丑，丙二")).containsExactly("丙一", "甲子", "丙二");
    assertThat(Rules.found(DETECTOR, "见甲子，说甲丑，丙二")).isEmpty();
    assertThat(Rules.found(DETECTOR, "姓名：丙一" + FAR + "见甲子")).containsExactly("丙一");
  }

  @Test
  void numbersOfPersonsSpeakAsNamesDo() {
    assertThat(Rules.found(DETECTOR, "见甲子，丁123456")).containsExactly("甲子", "丁123456");
  }
}
