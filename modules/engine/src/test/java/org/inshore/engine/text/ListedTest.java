package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void labelsWithinAListSpeakForItsItemsToo() {
    assertThat(Rules.found(DETECTOR, "出席 张甲 记录 李乙 出席 王丁 ".repeat(50))).hasSize(150);
    assertThat(Rules.found(DETECTOR, "出席：张甲、出席、记录、李乙丙、出席：王丁、记录、张戊"))
        .containsExactly("张甲", "李乙丙", "王丁", "张戊");
  }

  @Test
  void dotsAreInItems() {
    assertThat(Rules.found(DETECTOR, "出席：买买·提、张甲")).containsExactly("张甲");
  }

  private static final Detector NUMBERS =
      Rules.detector(
          Rules.rule(
              "number",
              "[0-9]{9,12}",
              0.6,
              "needs: label, separators: ' -'",
              "labels: {zh: [账号], en: [acct no]}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "账号：1100223344、2200334455",
        "账号1100223344和2200334455，另",
        "账号：1100223344； 2200334455",
        "acct_no IN ('1100223344', '2200334455')",
        "\"acct_no\": [\"1100223344\",\"2200334455\"]"
      })
  void labelSpeaksForAllNumbers(String text) {
    assertThat(Rules.found(NUMBERS, text)).containsExactly("1100223344", "2200334455");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "账号：1100223344, 2200334455",
        "acct_no='1100223344', \"2200334455\"",
        "账号：1100223344、12、2200334455"
      })
  void labelSpeaksForNoNumberBehindTheList(String text) {
    assertThat(Rules.found(NUMBERS, text)).doesNotContain("2200334455");
  }

  @Test
  void listsEndSomewhere() {
    String many = "出席：" + "张甲、".repeat(100);
    assertThat(Rules.found(DETECTOR, many)).hasSizeBetween(15, 1 + Listed.REACH / 3);
  }
}
