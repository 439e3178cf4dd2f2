package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand between a label and its value. */
class LabelGapsTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: word
          name: {zh: 词, en: word}
          subject: personal-financial
          patterns:
            - {id: labelled, regex: '[a-z]{4,8}', needs: label, confidence: 0.8}
          labels: {zh: [口令], en: [word]}
          """);

  private static final Detector PROVING =
      Rules.detector(
          """
          id: word
          name: {zh: 词, en: word}
          subject: personal-financial
          patterns:
            - {id: any, regex: '\\p{Han}{2}', boundary: han, needs: label, proven: true, confidence: 0.8}
          labels: {zh: [客户], proving: [姓名]}
          """);

  private static List<Match> found(String text) {
    List<Match> matches = new ArrayList<>();
    Rules.matcher(DETECTOR).scan(Content.Text.whole(Rules.PLACE, text), matches::add);
    return matches;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "：", ": ", "=", "　　", "【", "——", "—", "–", "－", " - ", "|", "｜", " | ", "~", "→", "*：",
        "* ", "：__", "………", "\n", "|\n"
      })
  void ofChineseLabels(String gap) {
    assertThat(found("口令" + gap + "abcde")).hasSize(1);
  }

  /** The turn from a question to its answer, and from a kind to its value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "？答：",
        "？　答:",
        "是什么？\n客户：",
        "是多少呢？\r\n用户: ",
        "？\n本人：",
        "\", \"value\": \"",
        "',\n  'value': '"
      })
  void answersToQuestions(String turn) {
    assertThat(found("口令" + turn + "abcde")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"？", "？答", "？\n\n\n\n\n答：", "？答复", ", value", ", \"values\": \"", "？主持人："})
  void noAnswers(String turn) {
    assertThat(found("口令" + turn + "abcde")).isEmpty();
  }

  /** Which is how programs write names and checks: {@code word|required}, {@code word-wrap}. */
  @ParameterizedTest
  @ValueSource(strings = {"-", "|", "~", "*", "_", "——"})
  void rulesDoNotPartLatinWords(String gap) {
    assertThat(found("word" + gap + "abcde")).isEmpty();
  }

  @Test
  void otherSignsDoNot() {
    assertThat(found("口令、abcde")).isEmpty();
    assertThat(found("口令/abcde")).isEmpty();
    assertThat(found("口令（旧）——。abcde")).isEmpty();
    assertThat(found("口令" + "—".repeat(17) + "abcde")).isEmpty();
  }

  /** The end of a quotation parts no label from Chinese text that goes on. */
  @Test
  void aQuotedLabelBeforeChineseTextIsOfAField() {
    assertThat(Rules.found(PROVING, "「姓名」高峰")).containsExactly("高峰");
    assertThat(Rules.found(PROVING, "\"姓名\"：\"高峰\"")).containsExactly("高峰");
    assertThat(Rules.found(PROVING, "请填写“姓名”和设；")).isEmpty();
  }

  /** Behind such a label and a sign even what proves nothing is a value. */
  @Test
  void somePatternsWantALabelThatProvesAndASign() {
    assertThat(Rules.found(PROVING, "姓名：高峰")).containsExactly("高峰");
    assertThat(Rules.found(PROVING, "（原审客户）：高峰")).as("part of a label").isEmpty();
    assertThat(Rules.found(PROVING, "姓名（原审客户）：高峰")).as("a note").containsExactly("高峰");
    assertThat(Rules.found(PROVING, "姓名 = 高峰、时光")).containsExactly("高峰", "时光");
    assertThat(Rules.found(PROVING, "客户：高峰")).isEmpty();
    assertThat(Rules.found(PROVING, "姓名高峰")).isEmpty();
    assertThat(Rules.found(PROVING, "姓名 高峰 时段")).isEmpty();
    assertThat(Rules.found(PROVING, "1 姓名 高峰\n")).as("alone in a line").containsExactly("高峰");
  }

  @Test
  void theKeyOfTheNextFieldIsNoFurtherValue() {
    assertThat(Rules.found(PROVING, "姓名=高峰 时光")).containsExactly("高峰", "时光");
    assertThat(Rules.found(PROVING, "姓名=高峰 时光=3")).containsExactly("高峰");
    assertThat(Rules.found(PROVING, "姓名：高峰　时光：甲")).containsExactly("高峰");
  }
}
