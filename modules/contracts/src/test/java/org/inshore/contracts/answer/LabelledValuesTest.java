package org.inshore.contracts.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.contracts.text.Clauses;
import org.inshore.contracts.text.Passage;
import org.inshore.contracts.text.Sentence;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledValuesTest {
  private static final List<Label> LABELS =
      List.of(
          new Label(
              List.of("storage site", "存放处"),
              List.of("fee"),
              false,
              false,
              new Wording("数据在", "data are in"),
              null),
          new Label(
              List.of("passing on", "转手"),
              List.of(),
              true,
              false,
              null,
              new Wording("不得转手", "nothing is passed on")),
          new Label(
              List.of("yearly visit"),
              List.of(),
              false,
              false,
              null,
              new Wording("可以来访", "visits are welcome")));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Storage site: Lhasa; data are in Storage site Lhasa
          存放处：拉萨; 数据在 存放处 拉萨
          3. Passing on: no; nothing is passed on
          是否转手：是; answeredno 不得转手
          - Passing on = permitted; answeredno nothing is passed on
          Yearly visit: none; answeredno visits are welcome
          """)
  void lineSaysWhatItStandsFor(String line, String said) {
    assertThat(read(line)).contains(said + (said.matches(".*\\p{IsHan}.*") ? "。" : "."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storage site: ______",
        "Storage site: see annex 3",
        "Storage site: any building of the group",
        "Storage site fee: 300",
        "Where is the storage site?: Lhasa",
        "No passing on: yes",
        "Passing on: no, unless the bank has agreed",
        "Storage site: the supplier shall keep all files in Lhasa"
      })
  void lineThatLeavesItOpenSaysNoMore(String line) {
    assertThat(read(line)).isEqualTo(line);
  }

  @Test
  void rowHasItsLabelBeforeItsValue() {
    List<Passage> rows =
        LabelledValues.stated(
            List.of(new Passage(0, List.of("7", "Passing on", "", "forbidden"))), LABELS);
    assertThat(rows.getFirst().cells()).containsExactly("7", "", "", "nothing is passed on.");
  }

  @Test
  void labelsOfOneClauseAreToldApart() {
    List<Passage> lines =
        List.of(
            Passage.line(0, "第一条 双方按下列约定办理本项目并各自承担由此产生的费用和税款。"),
            Passage.line(0, "第二条 双方应在每季度末核对一次往来款项并书面确认核对结果。"),
            Passage.line(0, "第三条 条款表"),
            Passage.line(0, "是否转手：否"),
            Passage.line(0, "备注：无其他"),
            Passage.line(0, "第四条 本协议一式两份，双方各执一份，自签字之日起生效。"));
    assertThat(Clauses.of(LabelledValues.stated(lines, LABELS)).get(2).sentences())
        .extracting(Sentence::text)
        .anyMatch(text -> text.equals("不得转手。"));
  }

  @Test
  void tickIsTheAnswerOfItsColumn() {
    List<Passage> table =
        List.of(
            new Passage(0, List.of("Item", "Yes", "No")),
            new Passage(0, List.of("Passing on", "", "x")),
            new Passage(0, List.of("Lights off", "x", "x")));
    assertThat(MarkedColumns.answered(table))
        .extracting(row -> row.cells().subList(1, 3))
        .containsExactly(List.of("Yes", "No"), List.of("", "No"), List.of("x", "x"));
  }

  private static String read(String line) {
    return LabelledValues.stated(List.of(Passage.line(0, line)), LABELS)
        .getFirst()
        .cells()
        .getFirst();
  }
}
