package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

/** Markings in rows: those of documents, and the answers of a quiz. */
class AnswerRowsTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: mark
          name: {zh: 标志, en: mark}
          subject: state-secret
          patterns:
            - {id: star, regex: '[绝机秘]密★[0-9]{1,2}年', boundary: none, confidence: 0.9}
          """);

  private static final Detector NAMED =
      Rules.detector(
          """
          id: level
          name: {zh: 密级, en: level}
          subject: state-secret
          patterns:
            - {id: cell, regex: '[绝机秘]密', boundary: none, needs: whole-cell, confidence: 0.6}
          columns: {names: [secret_level]}
          """);

  private static int found(String... row) {
    List<Content.Column> columns = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      columns.add(new Content.Column(String.valueOf((char) ('a' + i)), null, null));
    }
    return found(DETECTOR, columns, List.of(List.of(row)));
  }

  /** Matches in cells that are named for levels, one below or one beside the other. */
  private static int named(boolean below, String... levels) {
    Content.Column column = new Content.Column("secret_level", null, null);
    return below
        ? found(NAMED, List.of(column), Arrays.stream(levels).map(List::of).toList())
        : found(NAMED, Collections.nCopies(levels.length, column), List.of(List.of(levels)));
  }

  private static int found(
      Detector detector, List<Content.Column> columns, List<List<String>> rows) {
    Cells cells = new Cells();
    for (int i = 0; i < rows.size(); i++) {
      cells.row(1 + i);
      rows.get(i).forEach(cells::cell);
    }
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells), matches::add);
    return matches.size();
  }

  @Test
  void choicesAreNone() {
    assertThat(found("机密★10年", "秘密★", "绝密★长期")).isZero();
    assertThat(found("B", "机密★10年")).isZero();
    assertThat(found("标志是哪一个", "机密★10年", "机密★20年")).isZero();
  }

  @Test
  void theLevelsThemselvesAreAList() {
    for (boolean below : new boolean[] {true, false}) {
      assertThat(named(below, "公开", "秘密", "机密", "绝密")).isZero();
      assertThat(named(below, "绝密", "机密", "秘密", "内部")).isZero();
      assertThat(named(below, "公开", "秘密", "机密", "机密")).isEqualTo(3);
      assertThat(named(below, "机密", "公开")).isEqualTo(1);
    }
  }

  @Test
  void oneThatStandsTwiceIsNoChoice() {
    assertThat(found("1", "机密★10年", "机密★10年")).isEqualTo(2);
  }

  @Test
  void aDocumentBearsItsOwnWhateverItsColumnsSayOfIt() {
    String body = "机密★10年\n" + "现将有关事项通知如下，请认真贯彻执行。".repeat(4);
    assertThat(found("机密", body)).isEqualTo(1);
    assertThat(found("机密★10年", body)).isPositive();
    assertThat(found("秘密★", "下列哪一项是标志：" + body)).isZero();
  }
}
