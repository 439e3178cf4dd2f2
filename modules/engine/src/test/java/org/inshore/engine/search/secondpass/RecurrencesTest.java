package org.inshore.engine.search.secondpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.SeenValidator;
import org.inshore.engine.rule.RuleException;
import org.junit.jupiter.api.Test;

/** What a text shows once is found where the same characters stand again. */
class RecurrencesTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: name
          name: {zh: 姓名, en: name}
          subject: personal-financial
          patterns:
            - {id: labelled, regex: '[甲丙]\\p{Han}{1,2}', boundary: none, needs: label, confidence: 0.7}
            - {id: near, regex: '[甲丙]\\p{Han}{1,2}', boundary: han, needs: context, confidence: 0.3}
            - {id: again, regex: '\\p{Han}{2,3}', boundary: none, needs: recurrence, confidence: 0.7}
          labels: {zh: [姓名]}
          context: {within: 4, words: [见]}
          cuts: {after: [主持, 持]}
          """);

  /** Finds values surely that nothing parts from what follows. */
  private static final Detector SURE =
      Rules.detector(
          """
          id: name
          name: {zh: 姓名, en: name}
          subject: personal-financial
          patterns:
            - {id: labelled, regex: '[甲丙]\\p{Han}{1,2}', boundary: han, needs: label, confidence: 0.5}
            - {id: near, regex: '[甲丙]\\p{Han}{2}', boundary: none, needs: context, confidence: 0.99}
            - {id: again, regex: '\\p{Han}{2,3}', boundary: none, needs: recurrence, confidence: 0.7}
          labels: {zh: [姓名]}
          context: {within: 4, words: [见]}
          cuts: {after: [主持, 持]}
          """);

  @Test
  void whatStandsAroundTellsWhereAValueStandsAgain() throws RuleException {
    Detector told =
        Detector.compile(
            Rules.load(
                """
                id: name
                name: {zh: 姓名, en: name}
                subject: personal-financial
                patterns:
                  - {id: labelled, regex: '甲\\p{Han}', boundary: none, needs: label, confidence: 0.7}
                  - {id: again, regex: '甲\\p{Han}', boundary: none, needs: recurrence, validators: [seen], confidence: 0.6}
                labels: {zh: [姓名]}
                """),
            List.of(new SeenValidator()));
    assertThat(Rules.found(told, "姓名：甲子，说甲子，见甲子，见甲丑")).containsExactly("甲子", "甲子");
  }

  @Test
  void theNextWordIsCutHoweverSureTheValueIsAndLabelsToo() {
    String shown = "姓名：甲一\n";
    assertThat(Rules.found(SURE, shown + "见甲一主持会\n")).containsExactly("甲一", "甲一");
    assertThat(Rules.found(SURE, shown + "见甲一姓名\n")).containsExactly("甲一", "甲一");
    assertThat(Rules.found(SURE, shown + "见甲一姓氏\n")).containsExactly("甲一", "甲一姓");
  }

  @Test
  void valuesAreFoundWhereTheyRecur() {
    assertThat(Rules.found(DETECTOR, "姓名：甲一\n后甲一来\n")).containsExactly("甲一", "甲一");
    assertThat(Rules.found(DETECTOR, "后甲一来\n")).isEmpty();
  }

  @Test
  void whatBeginsTheNextWordIsNotOfAValueThatIsKnown() {
    String shown = "姓名：甲一\n";
    assertThat(Rules.found(DETECTOR, shown + "见甲一主持会\n")).containsExactly("甲一", "甲一");
    // Nothing shows that name, that one stands elsewhere too, or no word reaches over its end.
    assertThat(Rules.found(DETECTOR, "姓名：丙二\n见甲一主持会\n")).containsExactly("丙二", "甲一主");
    assertThat(Rules.found(DETECTOR, shown + "姓名：甲一主\n见甲一主持会\n"))
        .containsExactly("甲一", "甲一主", "甲一主");
    assertThat(Rules.found(DETECTOR, shown + "见甲一主，\n")).containsExactly("甲一", "甲一主");
  }
}
