package org.inshore.engine.search.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;
import org.inshore.spi.scan.Content;
import org.junit.jupiter.api.Test;

/** Values are found in the slots of others, and in lists that are judged as columns. */
class SlotsTest {
  /** Words that begin like a name; a column of them has mostly such words. */
  private static final ColumnValidator JUDGE =
      new ColumnValidator() {
        @Override
        public String name() {
          return "judge";
        }

        @Override
        public boolean isValid(CharSequence value) {
          return value.charAt(0) == '甲' || value.charAt(0) == '乙';
        }

        @Override
        public Verdict judge(ColumnSample sample) {
          long likely = sample.cells().stream().filter(cell -> cell.charAt(0) == '甲').count();
          return likely >= 0.7 * sample.cells().size() ? Verdict.VALUES : Verdict.OPEN;
        }
      };

  private static final Detector DETECTOR =
      detector(
          """
          id: name
          name: {zh: 姓名, en: name}
          subject: personal-financial
          patterns:
            - {id: cell, regex: '\\p{Han}{2,3}', boundary: none, needs: whole-cell, validators: [judge], confidence: 0.6}
            - {id: labelled, regex: '甲\\p{Han}', boundary: none, needs: label, confidence: 0.6}
            - {id: near, regex: '甲\\p{Han}', boundary: none, needs: context, confidence: 0.3}
            - {id: slot, regex: '\\p{Han}{2,3}', boundary: none, needs: slot, validators: [judge], confidence: 0.7}
          labels: {zh: [姓名]}
          context: {within: 4, words: [见]}
          columns: {names: [xm]}
          """);

  private static Detector detector(String rule) {
    try {
      return Detector.compile(Rules.load(rule), List.of(JUDGE));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  /** Lines of the same form with other values. */
  private static String lines(String form, String values) {
    return values
        .codePoints()
        .mapToObj(c -> form.formatted(Character.toString(c)))
        .collect(Collectors.joining());
  }

  @Test
  void whatStandsBetweenTheSameCharactersIsOfOneKind() {
    String sure = lines("姓名：甲%s先\n", "一二三四五");
    assertThat(Rules.found(DETECTOR, sure + "姓名：乙六先\n见：乙七后\n")).contains("乙六").hasSize(6);
    // Nor are four values enough, or five among as many others.
    assertThat(Rules.found(DETECTOR, lines("姓名：甲%s先\n", "一二三四") + "姓名：乙六先\n")).hasSize(4);
    assertThat(Rules.found(DETECTOR, sure + lines("姓名：乙%s先\n", "一二三四五"))).hasSize(5);
  }

  @Test
  void blanksAndDigitsInASlotAreAlike() {
    String text =
        IntStream.range(5, 15)
            .mapToObj(i -> i + " |  姓名:甲" + (char) ('一' + i) + " ".repeat(i) + "| 3\n")
            .collect(Collectors.joining());
    assertThat(Rules.found(DETECTOR, text + "100 | 姓名:乙六 | 70\n")).contains("乙六").hasSize(11);
  }

  @Test
  void whatStandsBehindTheSameWordsMayGoOnAsItLikes() {
    String sure = lines("姓名：甲%1$s，%1$s日来电\n", "一二三四五六七八九十");
    String other = "姓名：乙丁又打来\n";
    assertThat(Rules.found(DETECTOR, sure + other)).contains("乙丁又").hasSize(11);
    // Nor are nine values enough, or ten among seven others.
    assertThat(Rules.found(DETECTOR, sure.substring(sure.indexOf("姓名", 1)) + other)).hasSize(9);
    assertThat(Rules.found(DETECTOR, sure + lines("姓名：乙%1$s又打来\n", "一二三四五六七"))).hasSize(10);
  }

  @Test
  void whatIsFoundInASlotIsAsSureAsWhatTheSlotFinds() {
    List<Double> scores = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(
            Content.Text.whole(Rules.PLACE, lines("见：甲%s先\n", "一二三四五")),
            match -> scores.add(match.confidence()));
    assertThat(scores).hasSize(5).allMatch(score -> score > 0.7);
  }

  @Test
  void aListIsJudgedAsAColumn() {
    String list = "名单\n\n" + lines("甲%s  ", "一二三四五") + "\n" + lines("甲%s、", "六七八九") + "乙十\n";
    assertThat(Rules.found(DETECTOR, list)).contains("乙十").hasSize(10);
    assertThat(Rules.found(DETECTOR, list.replace('甲', '乙'))).isEmpty();
    assertThat(Rules.found(DETECTOR, "甲一 甲二 甲三 甲四\n")).isEmpty();
  }

  @Test
  void wordsInOneSlotAreJudgedAsAColumn() {
    String tags = lines("<b>甲%s</b><i>丙丁</i>\n", "一二三四五六七八") + "<b>乙十</b>\n";
    assertThat(Rules.found(DETECTOR, tags)).contains("乙十").hasSize(9);
  }
}
