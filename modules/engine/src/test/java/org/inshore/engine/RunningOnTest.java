package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningOnTest {
  private static final String NUMBER =
      Rules.rule("number", "1[0-9]{10}", 0.7, "", "labels: {zh: [手机], en: [mobile]}");
  private static final String DATED =
      Rules.rule(
          "dated",
          "[0-9]{4}年[0-9]{1,2}月",
          0.7,
          "needs: label, boundary: none",
          "labels: {zh: [出生]}");

  @ParameterizedTest
  @CsvSource({
    "13812345678haha, 0", // no label
    "手机13812345678haha, 1",
    "手机：a13812345678, 0", // something else stands behind the label
    "mobile: 13812345678haha, 1",
    "手机138123456789haha, 0",
    "x13812345678haha, 0",
    "手机 13812345678, 1",
  })
  void lettersBehindALabelledNumberDoNotUndoIt(String text, int found) throws Exception {
    assertThat(Rules.found(Rules.detector(NUMBER), text)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "出生 1985年8月, 1",
    "出生 1985 年 8 月, 1",
    "出生1985 年8 月, 1",
    "出生 1985  年8月, 0",
    "出生 19 85年8月, 0"
  })
  void spacesOfLayoutChangeNothing(String text, int found) throws Exception {
    assertThat(Rules.found(Rules.detector(DATED), text)).hasSize(found);
  }
}
