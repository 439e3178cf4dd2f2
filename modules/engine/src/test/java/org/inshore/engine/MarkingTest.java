package org.inshore.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.inventory.finding.Marking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long markings hold, and what stands at the head of a document. */
class MarkingTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: mark
          name: {zh: 标志, en: mark}
          subject: state-secret
          term: {longest: 20, labels: [保密期限], issued: [印发]}
          patterns:
            - id: star
              regex: '甲级★\\(?(长期|[0-9]{1,2}(年|个月|天)|[一二三四五六七八九十]{1,3}年|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|\\p{Han}{1,6}前)?\\)?'
              boundary: none
              confidence: 0.9
            - {id: head, regex: '甲 ?级', boundary: none, needs: head, confidence: 0.6}
          """);

  @ParameterizedTest
  @CsvSource({
    "甲级★10年, PERIOD, P10Y",
    "甲级★(10年), PERIOD, P10Y",
    "甲级★6个月, PERIOD, P6M",
    "甲级★15天, PERIOD, P15D",
    "甲级★二十年, PERIOD, P20Y",
    "甲级★长期, LONG,",
    "甲级★会议开始前, EVENT,",
    "甲级★, UNSTATED, P20Y",
    "甲级★ 保密期限：5年, PERIOD, P5Y",
    "甲级★２０年, PERIOD, P20Y",
  })
  void readsTheTerm(String text, Marking.Term term, @Nullable String period) {
    Marking marking = marking(text);

    assertThat(marking.term()).isEqualTo(term);
    assertThat(marking.period()).isEqualTo(period == null ? null : Period.parse(period));
    assertThat(marking.issued()).isNull();
    assertThat(marking.expires()).isNull();
  }

  @Test
  void aDateIsItsOwnEnd() {
    assertThat(marking("甲级★2030年12月31日").expires()).isEqualTo("2030-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲级★10年\n关于某事的通知\n各部门：\n2019年7月1日\n",
        "甲级★10年\n正文提到2001年1月1日的事。\n　　　　2019年7月1日　\n",
        "甲级★10年\n\n二〇一九年七月一日\n",
        "甲级★10年\n2018年3月1日\n某某办公室 2019年7月1日印发",
        "甲级★10年\n印发日期：2019年7月1日\n",
      })
  void countsFromTheIssueDate(String text) {
    Marking marking = marking(text);

    assertThat(marking.issued()).isEqualTo("2019-07-01");
    assertThat(marking.expires()).isEqualTo("2029-07-01");
  }

  @Test
  void noDateIsNoEnd() {
    assertThat(marking("甲级★10年\n正文提到2001年1月1日的事\n2019年13月1日\n").expires()).isNull();
  }

  @Test
  void theLongestOfItsLevelCountsWhereNothingIsStated() {
    assertThat(marking("甲级★\n2019年7月1日\n").expires()).isEqualTo("2039-07-01");
  }

  /** The date may stand in another block; the next text has none of its own. */
  @Test
  void theDateIsThatOfTheMarkingsOwnText() {
    Seen seen = new Seen();
    Matcher matcher = Rules.matcher(DETECTOR);
    byte[] head = "甲级★10年\n".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "正文\n2019年7月1日\n".getBytes(StandardCharsets.UTF_8);
    byte[] filler = "正文\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    matcher.scan(block(head, 1, true), seen);
    matcher.scan(block(filler, 0, true), seen);
    matcher.scan(block(tail, 0, false), seen);
    matcher.scan(Content.Text.whole(Rules.PLACE, "甲级★10年"), seen);
    matcher.scan(Content.Text.whole(Rules.PLACE, "没有标志\n2020年7月1日"), seen);

    assertThat(seen.matches).hasSize(2);
    assertThat(seen.dates).containsExactly(LocalDate.of(2019, 7, 1));
  }

  /** It may be looked through in parts, and must come out the same. */
  @Test
  void aLongTextIsNoDocumentWithOneDate() {
    Seen seen = new Seen();
    String text = "甲级★10年\n2019年7月1日\n" + "正文\n".repeat(200_000);
    Rules.matcher(DETECTOR).scan(Content.Text.whole(Rules.PLACE, text), seen);

    assertThat(seen.matches).hasSize(1);
    assertThat(seen.dates).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲级|1",
        "000123\\n甲　级\\n特急|1",
        "甲级　　　000123|1",
        "keywords: 甲级|1",
        "\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n甲级|1",
        "甲级产品|0",
        "这是甲级|0",
        "1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n10\\n11\\n12\\n13\\n14\\n15\\n16\\n17\\n18\\n19\\n20\\n甲级|0",
      })
  void standsAloneInTheFirstLines(String escaped, int found) {
    String text = escaped.replace("\\n", "\n");
    assertThat(Rules.scan(DETECTOR, text)).hasSize(found);
    assertThat(inBlocks(text)).hasSize(found);
  }

  @Test
  void orInACellOfTheFirstRowsOfASheet() {
    assertThat(cells(Content.Naming.CELL, 2, "甲级")).hasSize(1);
    assertThat(cells(Content.Naming.CELL, 2, "甲级品")).isEmpty();
    assertThat(cells(Content.Naming.CELL, 21, "甲级")).isEmpty();
    assertThat(cells(Content.Naming.COLUMN, 2, "甲级")).isEmpty();
  }

  @Test
  void theLongerOfTwoHolds() {
    Marking tenYears = marking("甲级★10年\n2019年7月1日\n");
    Marking thirty = marking("甲级★30年\n2019年7月1日\n");
    Marking ever = marking("甲级★长期");

    assertThat(Marking.longer(tenYears, thirty)).isEqualTo(thirty);
    assertThat(Marking.longer(ever, thirty)).isEqualTo(ever);
    assertThat(Marking.longer(null, tenYears)).isEqualTo(tenYears);
    assertThat(Marking.longer(null, null)).isNull();
  }

  private static Marking marking(String text) {
    Seen seen = new Seen();
    Rules.matcher(DETECTOR).scan(Content.Text.whole(Rules.PLACE, text), seen);
    assertThat(seen.matches).hasSize(1);
    Marking marking = requireNonNull(seen.matches.getFirst().marking());
    return seen.dates.isEmpty() ? marking : marking.from(seen.dates.getFirst());
  }

  /** Keeps what is found. */
  private static final class Seen implements MatchSink {
    private final List<Match> matches = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void issued(Place text, LocalDate date) {
      dates.add(date);
    }
  }

  private static List<Match> cells(Content.Naming naming, long row, String value) {
    List<Match> matches = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(
            new Content.Rows(
                Rules.PLACE,
                List.of(new Content.Column("A", null, null)),
                naming,
                Rules.cells(row, value)),
            matches::add);
    return matches;
  }

  /** One byte or so at a time, never inside a character. */
  private static List<Match> inBlocks(String text) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = Rules.matcher(DETECTOR);
    for (int i = 0; i < text.length(); i++) {
      byte[] bytes = text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
      matcher.scan(block(bytes, i == 0 ? 1 : 0, i + 1 < text.length()), matches::add);
    }
    return matches;
  }

  private static Content.Text block(byte[] bytes, long firstLine, boolean more) {
    return new Content.Text(Rules.PLACE, bytes, 0, bytes.length, Encoding.UTF_8, firstLine, more);
  }
}
