package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note in brackets may stand between a label and the sign before its value. */
class LabelNoteTest {
  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule("code", "[0-9]{4}", 0.6, "needs: label", "labels: {zh: [编号], en: [code]}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号(必填)：1234",
        "编号（4位，必填）: 1234",
        "编号 [工号]＝1234",
        "编号【见证件】\n1234",
        "编号〔内部〕　1234",
        "code (four digits): 1234"
      })
  void labelSpeaksOverItsNote(String text) {
    assertThat(Rules.found(DETECTOR, text)).containsExactly("1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号(必填)1234",
        "编号(必填]：1234",
        "编号(甲)(乙)：1234",
        "编号(见：下)：1234",
        "编号(见\n下)：1234",
        "编号(这里的说明比任何表格里的都要长得多多了)：1234",
        "编号(必填)：\n\n1234"
      })
  void whatIsNoNotePartsThem(String text) {
    assertThat(Rules.found(DETECTOR, text)).isEmpty();
  }

  @Test
  void valueMayStandInTheBracketsToo() {
    assertThat(Rules.found(DETECTOR, "编号(1234)：无")).containsExactly("1234");
    assertThat(Rules.found(DETECTOR, "编号(1234)：5678")).isEqualTo(List.of("1234", "5678"));
  }
}
