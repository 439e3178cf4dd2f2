package org.inshore.engine.search.secondpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is found where a number of a person in the text has it in it. */
class EmbeddedDatesTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: number
          name: {zh: 号码, en: number}
          subject: personal-financial
          person-key: 1
          patterns:
            - {id: any, regex: 'X[0-9]{18}', confidence: 0.9}
          """,
          """
          id: date
          name: {zh: 日期, en: date}
          subject: personal-financial
          patterns:
            - {id: embedded, regex: '[0-9一二三四五六七八九〇零]{4}[-/.年 ]{0,3}[0-9一二三四五六七八九十]{1,3}[-/.月 ]{0,3}[0-9一二三四五六七八九十]{1,3} ?日?', boundary: digit, needs: embedded, confidence: 0.7}
          """);

  private static final String NUMBER = "X110105190503071234";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1905-03-07",
        "1905/3/7",
        "1905.03.07",
        "1905年3月7日",
        "1905 年 3 月 7 日",
        "19050307",
        "一九〇五年三月七日",
        "１９０５-０３-０７"
      })
  void isFoundHoweverItIsWritten(String date) {
    assertThat(Rules.found(DETECTOR, "['甲', '" + date + "', '" + NUMBER + "']"))
        .containsExactly(date, NUMBER);
    assertThat(Rules.found(DETECTOR, NUMBER + "，于" + date + "，")).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1905-03-08", "1905年3月", "11905-03-07", "1905-03-071", "1905-13-07", "05-03-07"})
  void noOtherIs(String date) {
    assertThat(Rules.found(DETECTOR, date + " " + NUMBER)).containsExactly(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19050307", "1905年3月7日", "1905/3/7  甲", "甲 1905-03-07"})
  void isFoundInAnotherCellOfTheRow(String date) {
    assertThat(inRow("c1", date)).containsExactly("date", "number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19050308", "1190503071", "1905年3月", "2024-03-07"})
  void noOtherIsInARow(String date) {
    assertThat(inRow("c1", date)).containsExactly("number");
  }

  @Test
  void noneIsInAColumnThatSaysWhatItHolds() {
    assertThat(inRow("opened_on", "1905-03-07")).containsExactly("number");
  }

  private static List<String> inRow(String name, String date) {
    List<Content.Column> columns =
        List.of(new Content.Column(name, null, null), new Content.Column("c2", null, null));
    List<String> found = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(
            new Content.Rows(
                Rules.PLACE, columns, Content.Naming.COLUMN, Rules.cells(1, date, NUMBER)),
            match -> found.add(match.rule().id()));
    return found;
  }

  @Test
  void noneIsWithoutANumber() {
    assertThat(Rules.found(DETECTOR, "1905-03-07 X11010519050307123")).isEmpty();
  }
}
