package org.inshore.engine.search.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;
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
    // Marks at their ends keep the lines from being lists of words.
    String sure = lines("姓名：甲%s先！\n", "一二三四五");
    assertThat(Rules.found(DETECTOR, sure + "姓名：乙六先！\n见：乙七后！\n")).contains("乙六").hasSize(6);
    // Nor are four values enough, or five among as many others.
    assertThat(Rules.found(DETECTOR, lines("姓名：甲%s先！\n", "一二三四") + "姓名：乙六先！\n")).hasSize(4);
    assertThat(Rules.found(DETECTOR, sure + lines("姓名：乙%s先！\n", "一二三四五"))).hasSize(5);
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
  void aWordThatEndsWhereValuesDoIsNoPartOfOne() {
    String sure = lines("姓名：甲%1$s，%1$s日来电\n", "一二三四五六七八九十");
    assertThat(Rules.found(DETECTOR, sure + "姓名：乙丁又又又公司，一日来电\n")).hasSize(10);
    assertThat(Rules.found(DETECTOR, sure + "姓名：乙丁又又又来电。\n")).hasSize(11);
    String lines = lines("甲%1$s，见%1$s日\n", "一二三四五六七八九十");
    assertThat(Rules.found(DETECTOR, lines + "乙丁！见\n")).hasSize(11);
    assertThat(Rules.found(DETECTOR, lines + "乙丁又又又\n")).hasSize(10);
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
    assertThat(Rules.found(DETECTOR, "甲一 甲二 甲三\n")).isEmpty();
  }

  @Test
  void linesOfAListMayBeHeadedAndHoldNumbers() {
    assertThat(Rules.found(DETECTOR, "第一组：甲一 甲二 乙三\n第二组：甲四 甲五\n")).contains("乙三").hasSize(5);
    assertThat(Rules.found(DETECTOR, "5月1日 甲一 甲二\n5月2日 甲三 乙四\n")).contains("乙四").hasSize(4);
    assertThat(Rules.found(DETECTOR, "甲一 1-101\n甲二 1-102\n甲三 2-301\n1乙四\n")).hasSize(4);
    // A heading alone begins another list.
    assertThat(Rules.found(DETECTOR, "丙会\n到场：\n甲一\n甲二\n甲三\n甲四\n")).hasSize(4);
  }

  @Test
  void itemsAmidASentenceAreJudgedAsAColumn() {
    String list = "分别为甲一、甲二（组长）、甲三、乙四和甲五。";
    assertThat(Rules.found(DETECTOR, list)).containsExactlyInAnyOrder("甲二", "甲三", "乙四", "甲五");
    assertThat(Rules.found(DETECTOR, "甲一、甲二、甲三、甲四等五人")).hasSize(4);
    // Where nothing shows an end, nothing is taken: 甲四补充.
    assertThat(Rules.found(DETECTOR, "由甲一、甲二、甲三、甲四补充")).isEmpty();
  }

  @Test
  void wordsInOneSlotAreJudgedAsAColumn() {
    String tags = lines("<b>甲%s</b><i>丙丁</i>\n", "一二三四五六七八") + "<b>乙十</b>\n";
    assertThat(Rules.found(DETECTOR, tags)).contains("乙十").hasSize(9);
  }
}
