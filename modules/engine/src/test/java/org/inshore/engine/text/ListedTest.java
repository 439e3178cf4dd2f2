package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;

class ListedTest {
  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule(
              "name",
              "[张李王]\\p{Han}{1,2}",
              0.6,
              "needs: label, boundary: han",
              "labels: {zh: [出席, 记录]}"));

  @Test
  void labelSpeaksForAllItems() {
    assertThat(Rules.found(DETECTOR, "出席：张甲、其他人、李乙丙、王丁。")).containsExactly("张甲", "李乙丙", "王丁");
  }

  @Test
  void labelSpeaksForNothingBehindTheList() {
    assertThat(Rules.found(DETECTOR, "出席：张甲、李乙，王丁、张戊")).containsExactly("张甲", "李乙");
    assertThat(Rules.found(DETECTOR, "张甲、李乙")).isEmpty();
  }

  @Test
  void dotsAreInItems() {
    assertThat(Rules.found(DETECTOR, "出席：买买·提、张甲")).containsExactly("张甲");
  }

  @Test
  void listsEndSomewhere() {
    String many = "出席：" + "张甲、".repeat(100);
    assertThat(Rules.found(DETECTOR, many)).hasSizeBetween(15, 1 + Listed.REACH / 3);
  }
}
