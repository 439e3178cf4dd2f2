package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.Rules;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that an identifier of a person makes likely, and words at which Chinese text is cut. */
class IdentifiersTest {
  private static final String PHONE =
      Rules.rule("phone", "1[0-9]{10}", 0.8, "boundary: digit", "person-key: 1");
  private static final String OWNER =
      Rules.rule(
          "owner",
          "[张李]小?[三四]",
          0.5,
          "needs: context, boundary: han",
          """
          context: {within: 5, identifiers: true}
          cuts: {before: [给, 是], after: [的, 打]}
          """);
  private static final Detector DETECTOR = Rules.detector(PHONE, OWNER);

  @ParameterizedTest
  @CsvSource({
    "张三 13800138000, 张三",
    "13800138000 李小四, 李小四",
    "13800138000是张三的, 张三",
    "给李四打 13800138000, 李四",
    "张三/13800138000/李四, 张三 李四",
    "张三……13800138000, 张三",
    "张三………………13800138000, ''",
    "张三 12, ''",
    "大张三 13800138000, ''",
    "13800138000 张三哥哥, ''",
  })
  void wantsAnIdentifierCloseByAndTextCutThere(String text, String found) {
    assertThat(String.join(" ", owners(text))).isEqualTo(found);
  }

  @Test
  void looksAtOtherCellsOfItsRow() {
    assertThat(cells("张三", "x", "13800138000", "李小四")).containsExactly(0, 3);
    assertThat(cells("张三", "x", "1", null)).isEmpty();
    assertThat(cells("收件人", "给张三 13800138000", null)).containsExactly(1);
  }

  /** Values that are asked about once all of a text is known stand anywhere in it. */
  @Test
  void speakForWhatIsBesideThemHoweverManyFollow() {
    byte[] bytes = " ".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
    TextView view = TextView.of(Encoding.UTF_8, Alphabet.of(List.of()));
    view.load(bytes, 0, bytes.length);
    Identifiers identifiers = new Identifiers();
    for (int i = 999; i >= 0; i--) {
      identifiers.add(40 * i, 40 * i + 11);
    }
    for (int i = 0; i < 1000; i++) {
      int end = 40 * i + 11;
      assertThat(identifiers.near(view, end + 3, end + 5, 4)).as("behind %d", i).isTrue();
      assertThat(identifiers.near(view, end + 10, end + 12, 4)).as("between, %d", i).isFalse();
      assertThat(identifiers.near(view, end + 22, end + 25, 4)).isEqualTo(i < 999);
    }
  }

  /** Each speaks for the next, over any length. */
  @Test
  void speakForOneAnother() {
    String member =
        Rules.rule(
            "member",
            "会员[0-9]{3}",
            0.9,
            "needs: context, boundary: none",
            "context: {within: 5, identifiers: true}",
            "person-key: 2");
    int members = 40_000;
    String text = "13800138000" + " 会员123".repeat(members) + " ".repeat(9) + "会员456";
    assertThat(Rules.scan(Rules.detector(PHONE, member), text))
        .filteredOn(match -> match.rule().id().equals("member"))
        .hasSize(members);
  }

  @Test
  void saysWhy() {
    List<String> steps = new ArrayList<>();
    DETECTOR
        .matcher(0, (_, _) -> 0, true)
        .scan(
            Content.Text.whole(Rules.PLACE, "13800138000 张三"),
            new MatchSink() {
              @Override
              public void match(Match match) {}

              @Override
              public void candidate(Candidate candidate) {
                candidate.steps().forEach(step -> steps.add(step.en()));
              }
            });
    assertThat(steps).contains("an identifier of a person stands beside it");
  }

  @Test
  void cutsOnlyBeforeWhereNothingIsAskedAfter() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "road", "\\p{Han}{2}路[0-9]号", 0.6, "boundary: han-before", "cuts: {before: [住]}"));
    assertThat(Rules.found(detector, "住建国路3号楼上")).containsExactly("建国路3号");
    assertThat(Rules.found(detector, "在建国路3号楼上")).isEmpty();
  }

  @Test
  void triesSomePatternsOnlyWhenFreeTextIsReadEverywhere() throws RuleException {
    RuleSet rules =
        Rules.load(Rules.rule("name", "张三", 0.6, "boundary: none, free-text: everywhere"));
    assertThat(Rules.found(Detector.compile(rules, List.of()), "张三")).isEmpty();
    RuleSet everywhere = rules.everywhere();
    assertThat(Rules.found(Detector.compile(everywhere, List.of()), "张三")).containsExactly("张三");
    assertThat(everywhere.sha256()).isNotEqualTo(rules.sha256());
  }

  private static List<String> owners(String text) {
    return Rules.scan(DETECTOR, text).stream()
        .filter(match -> match.rule().id().equals("owner"))
        .map(match -> Rules.cut(text, match))
        .toList();
  }

  /** The columns in which an owner is found. */
  private static List<Integer> cells(@Nullable String... values) {
    List<Content.Column> columns =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Content.Column("c" + (char) ('a' + i), null, null))
            .toList();
    List<Integer> found = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(
            new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, Rules.cells(1, values)),
            match -> {
              if (match.rule().id().equals("owner")) {
                found.add(match.place().column());
              }
            });
    return found;
  }
}
