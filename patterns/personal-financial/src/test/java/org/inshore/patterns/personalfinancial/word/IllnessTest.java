package org.inshore.patterns.personalfinancial.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IllnessTest {
  private final Illness illness = new Illness();

  @ParameterizedTest
  @ValueSource(strings = {"高血压", "2型糖尿病", "左股骨颈骨折", "患有冠心病", "肺癌晚期", "青霉素过敏"})
  void isAnIllness(String text) {
    assertThat(illness.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"患有传染病", "查出的病", "职业病", "毛病", "系统故障", "因残", "缺劳力", "病"})
  void speaksOfIllnessesOnly(String text) {
    assertThat(illness.isValid(text)).isFalse();
  }

  @Test
  void aColumnIsJudgedByItsDifferentCells() {
    assertThat(judge("高血压", "肺癌", "痛风", "高血压", "缺劳力")).isEqualTo(Verdict.VALUES);
    assertThat(judge("高血压", "肺癌", "缺劳力", "上学", "缺技术")).isEqualTo(Verdict.OPEN);
    assertThat(judge("高血压", "高血压", "高血压", "肺癌")).isEqualTo(Verdict.OPEN);
  }

  private Verdict judge(String... cells) {
    return illness.judge(new ColumnSample("", false, List.of(), List.of(cells)));
  }
}
