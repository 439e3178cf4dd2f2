package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.Test;

class FramedValueTest {
  private static final Detector SENDER =
      Rules.detector(
          Rules.rule(
              "sender",
              "[0-9]{2}:[0-9]{2} {1,2}\\p{Han}{2,4}[ :]",
              0.6,
              "value: '\\p{Han}', boundary: none"));

  private static final Detector DESCRIBED =
      Rules.detector(
          Rules.rule(
              "described",
              "\\p{Han}{2,3} ?, ?[男女]",
              0.6,
              "value: '\\p{Han}', boundary: none, needs: context",
              "context: {within: 8, words: [男, 女]}"));

  private static final Detector KEYED =
      Rules.detector(
          Rules.rule(
              "keyed",
              "first[Nn]ame: [A-Z][a-z]{1,9}( [A-Z][a-z]{1,9})?[,}]",
              0.6,
              "value: '[A-Za-z ]', value-last: true, boundary: none"));

  private static final Detector DATE =
      Rules.detector(
          Rules.rule(
              "date",
              "[男女] ?[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?生",
              0.6,
              "value: '[0-9年月 ]', boundary: none"));

  @Test
  void isTheFirstRunOfItsCharacters() {
    assertThat(Rules.found(SENDER, "在 10:11 甲某人 说")).containsExactly("甲某人");
    assertThat(Rules.found(DESCRIBED, "甲某， 男")).containsExactly("甲某");
    assertThat(Rules.found(DATE, "女 1901 年 8 月 生")).containsExactly("1901 年 8 月");
  }

  @Test
  void isTheLastRunWhereTheFrameHasItsCharactersToo() {
    assertThat(Rules.found(KEYED, "{firstName: Grace}")).containsExactly("Grace");
    assertThat(Rules.found(KEYED, "{firstName: Xu Li}, x")).containsExactly("Xu Li");
    assertThat(Rules.found(KEYED, "{firstName: X}")).isEmpty();
  }

  /** Says that a key and its sign frame a value, and a sign behind it. */
  private static final class Assignment implements Validator {
    @Override
    public String name() {
      return "assignment";
    }

    @Override
    public boolean isValid(CharSequence value) {
      return value.toString().indexOf('=') >= 0;
    }

    @Override
    public int before(CharSequence value) {
      return value.toString().indexOf('=') + 1;
    }

    @Override
    public int behind(CharSequence value) {
      return value.charAt(value.length() - 1) == ';' ? 1 : 0;
    }
  }

  @Test
  void isWhatItsValidatorSaysIsFramed() throws RuleException {
    String rule =
        Rules.rule(
            "assigned",
            "key ?={1,2}[a-zé]{3,6};?",
            0.6,
            "boundary: none, needs: context, validators: [assignment]",
            "context: {within: 30, words: [set]}");
    Detector detector = Detector.compile(Rules.load(rule), List.of(new Assignment()));
    assertThat(Rules.found(detector, "set key=abc")).containsExactly("abc");
    assertThat(Rules.found(detector, "set key =ｋey;key=aéb;")).containsExactly("ｋey", "aéb");
    assertThat(Rules.found(detector, "键 set key==abc")).containsExactly("=abc");
    assertThat(Rules.found(detector, "key=abc")).isEmpty();
    String column =
        Rules.rule(
            "cell",
            "key=[a-z]{3,6}",
            0.6,
            "boundary: none, needs: whole-cell, validators: [assignment]",
            "columns: {names: [k]}");
    Detector cells = Detector.compile(Rules.load(column), List.of(new Assignment()));
    assertThat(Rules.cell(cells, "k", "key=abc"))
        .singleElement()
        .satisfies(match -> assertThat(match.start()).isZero());
  }

  @Test
  void needsItsFrame() {
    assertThat(Rules.found(SENDER, "10:1 甲某人 ")).isEmpty();
    assertThat(Rules.found(DESCRIBED, "甲某，工")).isEmpty();
  }

  @Test
  void isFoundOnceInFramesThatBeginElsewhere() {
    assertThat(Rules.found(SENDER, "09:10:11 甲某人:")).containsExactly("甲某人");
  }

  @Test
  void countsFromWhereItBegins() {
    assertThat(Rules.scan(SENDER, "x\n10:11 甲某人:"))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.record()).isEqualTo(2);
              assertThat(match.start()).isEqualTo(6);
              assertThat(match.end()).isEqualTo(9);
            });
  }

  @Test
  void isOneSetOfCharacters() {
    PackFile file =
        new PackFile("a.yaml", Rules.rule("a", "[0-9]{2}[a-z]", 0.5, "value: '[0-9]{2}'"));
    assertThat(problem(file)).contains("value");
  }

  private static String problem(PackFile file) {
    try {
      RuleSet.load(java.util.Map.of("pack", List.of(file)));
      return "";
    } catch (RuleException e) {
      return e.wording().en();
    }
  }
}
