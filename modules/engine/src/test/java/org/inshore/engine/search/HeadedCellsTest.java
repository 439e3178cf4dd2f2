package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of a line that heads a table in a text speak for the cells below them. */
class HeadedCellsTest {
  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule(
              "account",
              "[0-9]{9,20}",
              0.6,
              "needs: label, separators: ' -'",
              "labels: {zh: [账号], en: [acct no]}"),
          Rules.rule(
              "name",
              "[张李王]\\p{Han}{1,2}",
              0.6,
              "needs: label, boundary: han",
              "labels: {zh: [户名], en: [holder]}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "见下表\n户名,收款账号,金额\n张甲,1100 2233 4455,20.00\n李乙,2200334455,30.00\n谢谢",
        "户名\t账号\t金额\r\n张甲\t1100 2233 4455\t20.00\r\n李乙\t2200334455\t30.00\r\n",
        "| 户名 | 账号 | 金额 |\n|---|---|---|\n| 张甲 | 1100 2233 4455 | 20.00 |\n| 李乙 | 2200334455 | 3 |",
        "户名   账号      金额\n张甲    1100 2233 4455  20.00\n李乙    2200334455      30.00",
        "\"holder\";\"acct_no\";\"amount\"\n\"张甲\";\"1100 2233 4455\";20\n\"李乙\";\"2200334455\";30"
      })
  void labelsSpeakForTheCellsBelowThem(String text) {
    assertThat(Rules.found(DETECTOR, text))
        .containsExactly("张甲", "1100 2233 4455", "李乙", "2200334455");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "户名,账号\n张甲,1100223344", // two words are no head
        "户名,金额,日期\n某甲,1100223344,3", // nor is one label
        "户名,账号,金额\n另见\n某甲,1100223344,3",
        "户名,账号,金额\n某甲,1100223344",
        "请核对户名,账号,金额3\n某甲,1100223344,3"
      })
  void labelsOfOtherLinesDoNot(String text) {
    assertThat(Rules.found(DETECTOR, text)).doesNotContain("1100223344");
  }

  @Test
  void tableEndsWhereALineHasOtherCells() {
    assertThat(Rules.found(DETECTOR, "户名,账号,金额\n张甲,1100223344,3\n以上\n张丙,2200334455,4"))
        .containsExactly("张甲", "1100223344");
  }
}
