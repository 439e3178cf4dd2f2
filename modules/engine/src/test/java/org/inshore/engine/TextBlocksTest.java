package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
  private static final String[] PIECES = {
    "1",
    "3800138000",
    "13800138000",
    "手机",
    "手机：",
    "张三",
    "订单号",
    " ",
    "\n",
    "\r\n",
    "\r",
    "文",
    "𠀀",
    "\u200b",
    "８",
    "-",
    "联系",
    "给李四",
    "的",
    "ab",
    "出席：",
    "、",
    "张三、",
    "10:30 ",
    "12345678901234567890"
  };

  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule(
              "mobile",
              "1[3-9][0-9]{9}",
              0.8,
              "separators: ' -'",
              """
              identifier: true
              labels: {zh: [手机]}
              context: {within: 12, words: [联系]}
              look-alikes:
                - {id: order, context: [订单号], confidence: 0.4, name: {zh: 订单, en: order}}
              """),
          Rules.rule("any", "[0-9]{1,20}", 0.3, "boundary: none, validators: [even]"),
          Rules.rule(
              "listed",
              "[张李]\\p{Han}{1,2}",
              0.7,
              "needs: label, boundary: han",
              "labels: {zh: [出席]}"),
          Rules.rule(
              "framed",
              "[0-9]{2}:[0-9]{2} [张李]\\p{Han}{1,2}",
              0.8,
              "value: '\\p{Han}', boundary: none"),
          Rules.rule(
              "beside",
              "[张李]\\p{Han}{1,2}",
              0.5,
              "needs: context, boundary: han",
              """
              context: {within: 5, identifiers: true}
              cuts: {before: [给], after: [的]}
              """),
          Rules.rule(
              "name", "\\p{Han}{2}", 0.5, "needs: label, boundary: han", "labels: {zh: [手机, 联系]}"));

  @Test
  void findsTheSameHoweverTheTextIsCut() {
    Random random = Seeds.random();
    for (int round = 0; round < 200; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = made.toString();
      assertThat(inBlocks(random, text)).as(text).isEqualTo(Rules.scan(DETECTOR, text));
    }
  }

  @Test
  void startsAnewWithAnotherTextThoughTheLastOneBrokeOff() {
    Matcher matcher = Rules.matcher(DETECTOR);
    List<Match> matches = new ArrayList<>();
    matcher.scan(block("手机：138", true, true), matches::add);
    matcher.scan(Content.Text.whole(Rules.PLACE.append("path", "b"), "00138000"), matches::add);
    assertThat(matches).extracting(match -> match.rule().id()).containsOnly("any");
    matches.clear();
    matcher.scan(block("手机：138", true, true), matches::add);
    matcher.scan(Content.Text.whole(Rules.PLACE, "13800138000"), matches::add);
    assertThat(matches).extracting(match -> match.rule().id()).containsExactly("mobile");
  }

  @Test
  void boundsWhatIsKeptOfAnEndlessChain() {
    Detector detector = Rules.detector(Rules.rule("any", "[0-9]{1,20}", 0.3, "boundary: none"));
    Matcher matcher = Rules.matcher(detector);
    List<Match> matches = new ArrayList<>();
    String block = "1234567890".repeat(2_000);
    for (int i = 0; i < 20; i++) {
      matcher.scan(block(block, i == 0, i < 19), matches::add);
    }
    long at = 0;
    for (Match match : matches) {
      assertThat(match.start()).isGreaterThanOrEqualTo(at);
      at = match.end();
    }
    assertThat(at).isEqualTo(20L * block.length());
  }

  /** Hits after a piece's end must wait for the next piece, whatever stands between. */
  @Test
  void reportsOnceWhatStandsNearAPiecesEnd() {
    String tail = "手机：张三\n13800138000给李四，联系张三13800138000\n";
    List<Match> alone = Rules.scan(DETECTOR, tail);
    for (int filler = (1 << 16) - 100; filler < (1 << 16) + 10; filler++) {
      List<Match> found = Rules.scan(DETECTOR, ".".repeat(filler) + "\n" + tail);
      assertThat(found).as("after %s bytes", filler).hasSameSizeAs(alone);
    }
  }

  private static List<Match> inBlocks(Random random, String text) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = Rules.matcher(DETECTOR);
    int from = 0;
    while (from < text.length()) {
      int end = Math.min(text.length(), from + 1 + random.nextInt(60));
      end = Math.max(from + 1, whole(text, end));
      end = whole(text, end) == end ? end : end + 1;
      matcher.scan(block(text.substring(from, end), from == 0, end < text.length()), matches::add);
      from = end;
    }
    return matches;
  }

  private static Content.Text block(String text, boolean first, boolean more) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Content.Text(
        Rules.PLACE, bytes, 0, bytes.length, Encoding.UTF_8, first ? 1 : 0, more);
  }

  /** The same place, or one before it that parts no pair of surrogates. */
  private static int whole(String text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
