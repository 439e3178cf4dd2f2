package org.inshore.engine.search.secondpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.SeenValidator;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** Values are found where a validator says so by what stands around them. */
class SurroundingsTest {
  private static final Detector DETECTOR = detector();

  private static Detector detector(String... further) {
    try {
      return Detector.compile(
          Rules.load(
              """
              id: name
              name: {zh: 姓名, en: name}
              subject: personal-financial
              person-key: 15
              patterns:
                - {id: seen, regex: '[甲乙]\\p{Han}{1,2}', boundary: none, needs: surroundings, validators: [seen], confidence: 0.6}
              """
                  + String.join("", further)),
          List.of(new SeenValidator()));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  @Test
  void aValueThatLooksTheSameEndsWhereTheNextWordBegins() {
    Detector detector =
        detector(
            "  - {id: plain, regex: '[甲乙]\\p{Han}{1,2}', boundary: none, validators: [seen],"
                + " confidence: 0.8}\n");
    assertThat(Rules.found(detector, "说甲子辰巳，说甲子辰，说甲子辰午")).containsExactly("甲子", "甲子辰", "甲子辰");
  }

  @Test
  void aValidatorTellsByWhatStandsAround() {
    assertThat(Rules.found(DETECTOR, "见甲子，说甲丑，见乙寅，见甲卯。")).containsExactly("甲子", "甲卯");
    assertThat(Rules.found(DETECTOR, "甲子见")).isEmpty();
  }

  @Test
  void itIsAskedOnlyWhereAValueMayBegin() {
    assertThat(Rules.found(DETECTOR, "见甲方")).isEmpty();
    assertThat(Rules.found(DETECTOR, "见甲天见甲天地")).isEmpty();
    assertThat(Rules.found(DETECTOR, "见甲辰")).containsExactly("甲辰");
    assertThat(Rules.found(DETECTOR, "见甲天\u200b癸")).containsExactly("甲天");
  }

  @Test
  void valuesEndWhereItSaysInAnySpelling() {
    assertThat(Rules.found(DETECTOR, "見甲\u200b子丑")).containsExactly("甲\u200b子");
    assertThat(Rules.found(DETECTOR, "见甲子见甲丑")).containsExactly("甲子", "甲丑");
    assertThat(Rules.found(DETECTOR, "a见甲子b\n见甲")).containsExactly("甲子");
  }

  @Test
  void encodingsAreAlike() {
    byte[] bytes = "ab见甲子，1见甲丑".getBytes(Encoding.GB18030.charset());
    List<Double> scores = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(
            new Content.Text(Rules.PLACE, bytes, 0, bytes.length, Encoding.GB18030, 1, false),
            match -> scores.add(match.confidence()));
    assertThat(scores).containsExactly(0.83, 0.83);
  }

  /** A text about people says more of them than one name that only its neighbours tell. */
  @Test
  void aValueAloneIsNotSure() {
    assertThat(confidences("见甲子。无。见甲子")).containsExactly(0.65, 0.65);
    assertThat(confidences("见甲子。无。见甲丑")).containsExactly(0.83, 0.83);
  }

  /** What stands around may say more than a pattern that is surer by its form. */
  @Test
  void aSurerPatternOfTheRuleHidesNothing() {
    Detector both = detector("  - {id: plain, regex: '甲[子丑]', boundary: none, confidence: 0.62}\n");
    assertThat(confidences(both, "见甲子")).containsExactly(0.65);
    assertThat(confidences(both, "见甲子。无。见甲丑")).containsExactly(0.83, 0.83);
    assertThat(confidences(both, "甲子。无。甲丑")).containsExactly(0.62, 0.62);
  }

  /** The validator has weighed them. */
  @Test
  void wordsNearByCountOnce() {
    Detector detector =
        detector(
            "  - {id: surer, regex: '甲[子丑]', boundary: none, needs: surroundings,"
                + " validators: [seen], confidence: 0.8}\n"
                + "context: {within: 8, words: [男]}\n");
    assertThat(confidences(detector, "见甲子，男。见甲丑，男")).containsExactly(0.83, 0.83);
  }

  private static List<Double> confidences(String text) {
    return confidences(DETECTOR, text);
  }

  private static List<Double> confidences(Detector detector, String text) {
    return Rules.scan(detector, text).stream().map(Match::confidence).toList();
  }

  @Test
  void aLongTextIsSearchedAsAShortOneFromBeginToEnd() {
    String far = "无".repeat(Recurrences.LONGEST_TEXT);
    assertThat(Rules.found(DETECTOR, "见甲子。" + far + "见甲子。" + far + "见甲子"))
        .containsExactly("甲子", "甲子", "甲子");
  }

  @Test
  void whatElseALongTextHasIsNotKnown() {
    String far = "无".repeat(Recurrences.LONGEST_TEXT);
    assertThat(confidences("见甲子，见甲丑。")).containsExactly(0.83, 0.83);
    assertThat(confidences("见甲子，见甲丑。" + far)).containsExactly(0.65, 0.65);
  }
}
