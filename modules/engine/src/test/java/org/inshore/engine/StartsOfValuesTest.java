package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values start where a character does that counts, however they are come upon. */
class StartsOfValuesTest {
  /** Found by what is further in, with many places before it at which a value may start. */
  private static final String MAIL = Rules.rule("mail", "[A-Za-z0-9]{1,40}@[a-z]{1,5}", 0.9);

  /** Found by its beginning. */
  private static final String MARK = Rules.rule("mark", "[(〔]秘密[)〕]", 0.9, "boundary: none");

  /** Found by its last two characters, with which a beginning of it may end too. */
  private static final String GREETED =
      Rules.rule("greeted", "[\\p{Han}]{2,4}[您你]好", 0.9, "boundary: none");

  /** In GB 18030 the last bytes of some look like digits and letters. */
  private static final String[] PIECES = {
    "a", "b1", "@", "@", ".", "\u200b", "\ufeff", "\u00ad", "＠", "１", "ａ", "中", "％", "ß", "〔", "(",
    "秘", "密)", "秘密", "〕"
  };

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void noPartOfACharacterBeginsAValue(Encoding encoding) throws RuleException {
    Random random = Seeds.random();
    RuleSet rules = Rules.load(MAIL, MARK);
    Detector detector = Rules.detector(MAIL, MARK);
    RegexOracle oracle = new RegexOracle(rules);
    int found = 0;
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(150); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      var expected = oracle.spans(text.toString());
      assertThat(RegexOracle.found(detector, text.toString(), encoding, MatcherKind.PORTABLE))
          .as(text.toString())
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(30);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void aValueIsFoundByItsEndThoughItIsTheBeginningOfAnother(Encoding encoding)
      throws RuleException {
    Random random = Seeds.random();
    String[] pieces = {"您", "好", "你", "您好", "张", "三", "，", "1", "\u200b"};
    Detector detector = Rules.detector(GREETED);
    RegexOracle oracle = new RegexOracle(Rules.load(GREETED));
    int found = 0;
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      var expected = oracle.spans(text.toString());
      assertThat(RegexOracle.found(detector, text.toString(), encoding, MatcherKind.PORTABLE))
          .as(text.toString())
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void whatAnyTextMayBeginIsNotTriedWhereItsEndIsMissing() {
    Matcher matcher = Rules.matcher(Rules.detector(GREETED));
    byte[] bytes = "今日柜面办理正常，好你，".repeat(500).getBytes(Encoding.UTF_8.charset());
    matcher.scan(
        new Content.Text(Rules.PLACE, bytes, 0, bytes.length, Encoding.UTF_8, 1, false), _ -> {});
    assertThat(matcher.steps()).isLessThan(bytes.length / 10);
  }

  /** Found only near a word, where all that may be a value is tried. */
  @Test
  void theStretchesNearWordsEndWhereCharactersDo() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "near",
                "\\p{Han}{2}",
                0.5,
                "boundary: han, needs: context",
                "context: {within: 6, words: [手机, 电话]}"));
    String[] pieces = {"张三", "李四五", "手机", "电话", "，", "，", " ", "1", "：", "\n"};
    Random random = Seeds.random();
    int found = 0;
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<Match> expected = matches(detector, text.toString(), Encoding.UTF_8);
      assertThat(matches(detector, text.toString(), Encoding.GB18030))
          .as(text.toString())
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(200);
  }

  private static List<Match> matches(Detector detector, String text, Encoding encoding) {
    byte[] bytes = text.getBytes(encoding.charset());
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Text(Rules.PLACE, bytes, 0, bytes.length, encoding, 1, false),
            matches::add);
    return matches;
  }
}
