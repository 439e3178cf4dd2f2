package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaders, tags and what counts labels may stand between a label and its value. */
class FillerTest {
  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule(
              "code",
              "[0-9]{4}",
              0.6,
              "needs: label",
              "labels: {zh: [编号], en: [code]}",
              "columns: {names: [gzbh, zb, item]}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号..........1234",
        "CODE......: 1234",
        "编号·····1234",
        "<td>编号</td><td>1234</td>",
        "<td>编号</td>\n  <td class=\"n\"><b>1234</b>",
        "编号2：1234",
        "编号B[1234]",
        "编号一：1234",
        "WHERE code IN ('1234')",
        "code in (1234)"
      })
  void labelSpeaksOverThem(String text) {
    assertThat(Rules.found(DETECTOR, text)).containsExactly("1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号.1234",
        "编号</td>无<td>1234",
        "编号<见下>1234",
        "编号</a></b></c></d>1234",
        "编号................................................................................1234",
        "编号2无：1234",
        "code2：1234",
        "code in 1234",
        "code within (1234)"
      })
  void otherTextPartsThem(String text) {
    assertThat(Rules.found(DETECTOR, text)).isEmpty();
  }

  @Test
  void initialsOfColumnsAreLabels() {
    assertThat(Rules.found(DETECTOR, "{\"gzbh\":\"1234\"}")).containsExactly("1234");
    assertThat(Rules.found(DETECTOR, "<m:GZBH>1234</m:GZBH>")).containsExactly("1234");
    assertThat(Rules.found(DETECTOR, "zb: 1234, item: 5678, agzbh: 9012")).isEmpty();
  }
}
