package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;

/** Layout's space between a digit and a Chinese character is within values, never at their end. */
class LayoutSpacesTest {
  private static final Detector DETECTOR =
      Rules.detector(Rules.rule("day", "[0-9]{2}月?", 0.6, "needs: label", "labels: {zh: [生于]}"));

  @Test
  void spaceStandsBeforeAnOptionalCharacter() {
    assertThat(Rules.found(DETECTOR, "生于：12 月份")).containsExactly("12 月");
  }

  @Test
  void noValueEndsWithIt() {
    assertThat(Rules.found(DETECTOR, "生于：12 籍贯")).containsExactly("12");
  }
}
