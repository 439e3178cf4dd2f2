package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTextTest {
  private static final String MOBILE = Rules.rule("mobile", "1[3-9][0-9]{9}", 0.8);

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "电话13800138000是, 13800138000",
    "x_13800138000_y, 13800138000",
    "a13800138000, ''",
    "13800138000b, ''",
    "213800138000, ''",
    "138001380001, ''",
    "é13800138000é, 13800138000",
    "𠀀13800138000𠀀, 13800138000",
    "１３８００１３８０００, １３８００１３８０００",
    "ａ13800138000, ''",
  })
  void looksAroundForAsciiLettersAndDigits(String text, String found) {
    assertThat(String.join(" ", Rules.found(Rules.detector(MOBILE), text))).isEqualTo(found);
  }

  @Test
  void theLongerOfTwoHasMoreCharactersNotMoreBytes() {
    Detector detector =
        Rules.detector(
            Rules.rule("digits", "[0-9]{3}", 0.5, "boundary: none"),
            Rules.rule("letters", "[0-9][a-z]{4}", 0.5, "boundary: none"));
    assertThat(Rules.found(detector, "１２３abcd")).containsExactly("３abcd");
  }

  @Test
  void countsOffsetsInCodePointsAndLinesFromOne() {
    String text = "𠀀𠀁\r\n中13800138000\n\r13900139000";
    List<Match> matches = Rules.scan(Rules.detector(MOBILE), text);
    assertThat(matches).extracting(Match::start).containsExactly(1L, 0L);
    assertThat(matches).extracting(Match::end).containsExactly(12L, 11L);
    assertThat(matches).extracting(Match::record).containsExactly(2L, 4L);
    assertThat(matches.getFirst().position()).isEqualTo(Rules.PLACE.append("line", "2"));
    assertThat(matches.getFirst().location()).isEqualTo(Rules.PLACE);
  }

  @Test
  void mapsOffsetsOverCharactersTakenOut() {
    String text = "\ufeff号\u200b138\u200b0013\u00ad8000\u200b。";
    Detector detector = Rules.detector(MOBILE);
    Match match = Rules.scan(detector, text).getFirst();
    assertThat(Rules.cut(text, match)).isEqualTo("138\u200b0013\u00ad8000");
    assertThat(match.valueHash())
        .isEqualTo(Rules.scan(detector, "13800138000").getFirst().valueHash());
  }

  @Test
  void allowsOneSeparatorBetweenCharacters() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "card",
                "62[0-9]{6}",
                0.8,
                "separators: ' -', validators: [even]",
                "mask: {start: 1, end: 1}"));
    assertThat(Rules.found(detector, "6200 0002-1 x")).containsExactly("6200 0002");
    assertThat(Rules.found(detector, "6200  0000")).isEmpty();
    assertThat(Rules.found(detector, "6200 0000-")).containsExactly("6200 0000");
    Match match = Rules.scan(detector, "62-00 00　00").getFirst();
    assertThat(match.masked()).hasToString("6******0");
    assertThat(match.valueHash())
        .isEqualTo(Rules.scan(detector, "62000000").getFirst().valueHash());
  }

  @Test
  void takesTheLongestValueThatValidatorsAccept() {
    Detector detector =
        Rules.detector(Rules.rule("n", "[0-9]{2,4}", 0.8, "boundary: none, validators: [even]"));
    assertThat(Rules.found(detector, "1124")).containsExactly("1124");
    assertThat(Rules.found(detector, "1121")).containsExactly("112");
    assertThat(Rules.found(detector, "10")).isEmpty();
  }

  @Test
  void findsLabelsRightBefore() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "n", "[A-Z]{2,6}", 0.5, "needs: label", "labels: {zh: [姓名, 代码], en: [code no]}"));
    assertThat(Rules.found(detector, "代码：AB、CD")).containsExactly("AB");
    assertThat(Rules.found(detector, "\"code_no\": \"AB\"")).containsExactly("AB");
    assertThat(Rules.found(detector, "Code No. AB")).containsExactly("AB");
    assertThat(Rules.found(detector, "codeNo=AB")).containsExactly("AB");
    assertThat(Rules.found(detector, "代码为AB")).containsExactly("AB");
    assertThat(Rules.found(detector, "姓　 名 （AB）")).containsExactly("AB");
    assertThat(Rules.found(detector, "代码\r\nAB")).containsExactly("AB");
    assertThat(Rules.found(detector, "代码\n\nAB")).isEmpty();
    assertThat(Rules.found(detector, "代码如AB")).isEmpty();
    assertThat(Rules.found(detector, "barcode no AB")).isEmpty();
    assertThat(Rules.found(detector, "AB 代码")).isEmpty();
    assertThat(Rules.scan(detector, "代码：AB").getFirst().confidence()).isEqualTo(0.85, within(1e-9));
  }

  @Test
  void raisesConfidenceByContextAndLabel() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "mobile",
                "1[3-9][0-9]{9}",
                0.75,
                "boundary: digit",
                "labels: {zh: [手机]}\ncontext: {within: 5, words: [联系, call]}"));
    assertThat(confidence(detector, "13800138000")).isEqualTo(0.75, within(1e-9));
    assertThat(confidence(detector, "联系我们三13800138000")).isEqualTo(0.85, within(1e-9));
    assertThat(confidence(detector, "联系我们的人13800138000")).isEqualTo(0.75, within(1e-9));
    assertThat(confidence(detector, "13800138000请联系")).isEqualTo(0.85, within(1e-9));
    assertThat(confidence(detector, "13800138000 Call.")).isEqualTo(0.85, within(1e-9));
    assertThat(confidence(detector, "13800138000 calls")).isEqualTo(0.75, within(1e-9));
    assertThat(confidence(detector, "联系手机 13800138000")).isEqualTo(0.925, within(1e-9));
  }

  @Test
  void wantsContextWhereAPatternNeedsIt() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "n", "[0-9]{4}", 0.5, "needs: context", "context: {within: 6, words: [验证码]}"));
    assertThat(Rules.found(detector, "验证码 1234")).containsExactly("1234");
    assertThat(Rules.found(detector, "1234 元")).isEmpty();
  }

  @Test
  void lowersConfidenceByLookAlikes() {
    String alike =
        """
        look-alikes:
          - {id: stamp, regex: '15[0-9]{9}', confidence: 0.3, name: {zh: 时间, en: time}}
          - {id: path, regex: '/[a-z]{1,8}/[0-9]{11}', confidence: 0.2, name: {zh: 路径, en: path}}
          - {id: order, context: [订单号], confidence: 0.4, name: {zh: 订单, en: order}}
        """;
    Detector detector =
        Rules.detector(Rules.rule("m", "1[3-9][0-9]{9}", 0.8, "separators: '-'", alike));
    assertThat(confidence(detector, "138-0013-8000")).isEqualTo(0.8, within(1e-9));
    assertThat(confidence(detector, "150-0013-8000")).isEqualTo(0.3, within(1e-9));
    assertThat(confidence(detector, "/user/13800138000")).isEqualTo(0.2, within(1e-9));
    assertThat(confidence(detector, "订单号 13800138000")).isEqualTo(0.4, within(1e-9));
    Detector floor = Rules.detector(Rules.rule("m", "1[3-9][0-9]{9}", 0.8, "floor: true", alike));
    assertThat(confidence(floor, "订单号 15000138000")).isEqualTo(0.8, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "订单号 13800138000, 0.4",
    "13800138000 订单号 1, 0.8",
    "订单号 20230101 转 13800138000, 0.8",
    "订单号 20 13800138000, 0.4",
    "'订单号 20，回电 13800138000', 0.8",
    "'订单号 20;13800138000', 0.8",
    "'订单号 3,280 元 13800138000', 0.4",
    "'订单号，13800138000', 0.4",
    "订单号 手机：13800138000, 0.94",
    "订单号码：13800138000, 0.4",
    "手机订单号 13800138000, 0.4",
  })
  void takesWordsOfLookAlikesForTheNumberThatFollows(String text, double confidence) {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "m",
                "1[3-9][0-9]{9}",
                0.8,
                "needs: nothing",
                """
                labels: {zh: [手机, 号码]}
                look-alikes:
                  - {id: order, context: [订单号], confidence: 0.4, name: {zh: 订单, en: order}}
                """));
    assertThat(confidence(detector, text)).isEqualTo(confidence, within(1e-9));
  }

  /** The form alone says nothing, nor do the words; they may stand on either side, and far away. */
  @ParameterizedTest
  @CsvSource({
    "15000138000, 0.8",
    "13800138000 参考答案, 0.8",
    "15000138000 以及其他一些文字 参考答案, 0.3",
    "参考答案 以及其他一些文字 15000138000, 0.3",
    "15000138000 以及其他一些文字而且更多更多更多更多更多更多更多更多 参考答案, 0.8",
  })
  void whatLooksLikeAnExampleIsOneAmongWordsThatTell(String text, double confidence) {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "m",
                "1[3-9][0-9]{9}",
                0.8,
                "needs: nothing",
                """
                look-alikes:
                  - id: quiz
                    regex: '15[0-9]{9}'
                    context: [参考答案]
                    around: 20
                    confidence: 0.3
                    name: {zh: 例, en: example}
                """));
    assertThat(confidence(detector, text)).isEqualTo(confidence, within(1e-9));
  }

  @Test
  void cutsChineseAtLabelsAndContextWordsOfAnyRule() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "name", "\\p{Han}{2}", 0.5, "needs: label, boundary: han", "labels: {zh: [姓名]}"),
            Rules.rule("phone", "[0-9]{11}", 0.5, "boundary: digit", "labels: {zh: [电话]}"));
    assertThat(Rules.found(detector, "姓名张三电话13800138000")).containsExactly("张三", "13800138000");
    assertThat(Rules.found(detector, "姓名为张三")).containsExactly("张三");
    assertThat(Rules.found(detector, "姓名张三的")).isEmpty();
    assertThat(Rules.found(detector, "姓名：𠀀三，")).containsExactly("𠀀三");
  }

  @Test
  void takesNoSentenceForALabelAndItsValue() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "open", "\\p{Han}{2,4}", 0.5, "needs: label, boundary: none", "labels: {zh: [职务]}"),
            Rules.rule(
                "closed", "[本大]科", 0.5, "needs: label, boundary: none", "labels: {zh: [学历]}"));
    assertThat(Rules.found(detector, "担任职务经理的人员")).isEmpty();
    assertThat(Rules.found(detector, "，职务经理，")).isEmpty();
    assertThat(Rules.found(detector, "第一条 职务经理的，")).isEmpty();
    assertThat(Rules.found(detector, "其职务：经理")).containsExactly("经理");
    assertThat(Rules.found(detector, "姓甲 职务经理 学历大科")).containsExactly("经理", "大科");
    assertThat(Rules.found(detector, "他的学历本科，")).containsExactly("本科");
  }

  @Test
  void givesOverlapsToTheSurerThenTheLongerThenTheId() {
    assertThat(
            rules(
                "12345",
                Rules.rule("a", "123", 0.5, "boundary: none"),
                Rules.rule("b", "2345", 0.6, "boundary: none")))
        .containsExactly("b");
    assertThat(
            rules(
                "12345",
                Rules.rule("a", "123", 0.5, "boundary: none"),
                Rules.rule("b", "2345", 0.5, "boundary: none")))
        .containsExactly("b");
    assertThat(
            rules(
                "12345",
                Rules.rule("b", "123", 0.5, "boundary: none"),
                Rules.rule("a", "345", 0.5, "boundary: none")))
        .containsExactly("a");
    assertThat(
            rules(
                "1234567",
                Rules.rule("a", "123", 0.5, "boundary: none"),
                Rules.rule("b", "345", 0.6, "boundary: none"),
                Rules.rule("c", "567", 0.5, "boundary: none")))
        .containsExactly("b");
    assertThat(
            rules(
                "1234567",
                Rules.rule("a", "123", 0.6, "boundary: none"),
                Rules.rule("b", "345", 0.5, "boundary: none"),
                Rules.rule("c", "567", 0.5, "boundary: none")))
        .containsExactly("a", "c");
  }

  @Test
  void keepsNothingOfStateSecrets() {
    Detector detector =
        Rules.detector(
            Rules.rule("s", "机密★", 0.9, "boundary: none")
                .replace("personal-financial", "state-secret"));
    List<Candidate> candidates = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    detector
        .matcher(0.5, (kind, value) -> 7, true)
        .scan(
            Content.Text.whole(Rules.PLACE, "机密★长期"),
            new MatchSink() {
              @Override
              public void match(Match match) {
                matches.add(match);
              }

              @Override
              public void candidate(Candidate candidate) {
                candidates.add(candidate);
              }
            });
    assertThat(matches)
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.masked()).isNull();
              assertThat(match.valueHash()).isZero();
            });
    assertThat(candidates)
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.masked()).isNull();
              assertThat(candidate.toString()).doesNotContain("机密");
            });
  }

  @Test
  void reportsFromTheLeastConfidenceOn() {
    Detector detector = Rules.detector(Rules.rule("a", "123", 0.5), Rules.rule("b", "456", 0.49));
    List<Match> matches = new ArrayList<>();
    detector
        .matcher(0.5, (kind, value) -> 1, false)
        .scan(Content.Text.whole(Rules.PLACE, "123 456"), matches::add);
    assertThat(matches).extracting(match -> match.rule().id()).containsExactly("a");
  }

  @Test
  void hashesByKindInOneCase() {
    Detector detector =
        Rules.detector(
            Rules.rule("a", "[0-9]{3}x", 0.5, "case: ignore"), Rules.rule("b", "b[0-9]{3}", 0.5));
    List<String> hashed = new ArrayList<>();
    detector
        .matcher(
            0.5,
            (kind, value) -> {
              hashed.add(kind + "=" + value);
              return 1;
            },
            false)
        .scan(Content.Text.whole(Rules.PLACE, "123x 123X b123"), _ -> {});
    assertThat(hashed).containsExactly("a=123X", "a=123X", "b=B123");
  }

  @Test
  void survivesLoneSurrogatesAndEmptyText() {
    Detector detector = Rules.detector(MOBILE, Rules.rule("any", ".x.", 0.5, "boundary: none"));
    assertThat(Rules.found(detector, "")).isEmpty();
    assertThat(Rules.found(detector, "\ud840")).isEmpty();
    assertThat(Rules.found(detector, "\udc00x\ud840 13800138000\ud840")).hasSize(2);
  }

  private static double confidence(Detector detector, String text) {
    return Rules.scan(detector, text).getFirst().confidence();
  }

  private static List<String> rules(String text, String... yaml) {
    return Rules.scan(Rules.detector(yaml), text).stream().map(match -> match.rule().id()).toList();
  }
}
