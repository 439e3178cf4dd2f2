package org.inshore.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnCountTest {
  private static final String NUMBER =
      Rules.rule(
          "number",
          "[0-9]{8}",
          0.6,
          "boundary: digit",
          """
          context: {words: [电话]}
          columns: {names: [sjhm, phone_no], texts: [号码]}
          look-alikes:
            - {id: order, context: [order], confidence: 0.2, name: {zh: 订单, en: order}}
          """);

  @ParameterizedTest
  @CsvSource({
    "sjhm,, true",
    "KH_SJHM,, true",
    "jkrsjhm,, true",
    "phoneNo,, true",
    "c1, 客户号码, true",
    "order_phone_no,, false",
    "xsjhmx,, false",
    "c1,, false",
  })
  void knowsAColumnByItsNameOrComment(String name, @Nullable String comment, boolean named) {
    ColumnCount count =
        counts(List.of(new Content.Column(name, comment, "text")), Rules.cells(1, "x")).getFirst();

    assertThat(count.named()).extracting(RuleInfo::id).hasSize(named ? 1 : 0);
    assertThat(count.type()).isEqualTo("text");
  }

  @Test
  void countsValuesByTheirForm() {
    Cells cells = new Cells();
    String[] values = {"12345678", null, "", "   ", "123***78", "1.2345678E17", "x"};
    for (int i = 0; i < values.length; i++) {
      cells.row(i + 1);
      cells.cell(values[i]);
    }
    cells.row(values.length + 1); // too short for the column

    ColumnCount count = counts(List.of(new Content.Column("sjhm", null, null)), cells).getFirst();

    assertThat(count.rows()).isEqualTo(8);
    assertThat(count.filled()).isEqualTo(4);
    assertThat(count.masked()).isEqualTo(1);
    assertThat(count.lostDigits()).isEqualTo(1);
    assertThat(count.encrypted()).isZero();
  }

  @Test
  void tellsNumbersThatEndInNoughtsFromThoseThatDoNot() {
    Cells cells = new Cells();
    for (String value : List.of("6217000000000000", "110105194912310000", "6217000000000001")) {
      cells.row(1);
      cells.cell(value);
    }
    ColumnCount count = counts(List.of(new Content.Column("sjhm", null, null)), cells).getFirst();
    assertThat(count.lostDigits()).isZero();
    assertThat(count.zeroed()).isEqualTo(2);
    assertThat(count.kept()).isEqualTo(1);
  }

  /** Sheets hand their header on as a row; there it is no value. */
  @ParameterizedTest
  @CsvSource({"CELL, 1", "LINE, 1", "COLUMN, 2"})
  void aHeaderIsNoRow(Content.Naming naming, int rows) {
    Cells cells = new Cells();
    cells.row(1);
    cells.cell(" sjhm ");
    cells.row(2);
    cells.cell("12345678");

    ColumnCount count =
        counts(List.of(new Content.Column("sjhm", null, null)), cells, naming).getFirst();

    assertThat(count.rows()).isEqualTo(rows);
    assertThat(count.filled()).isEqualTo(rows);
  }

  /** As a word in another cell does; but a column with a name of its own speaks for itself. */
  @ParameterizedTest
  @CsvSource({"value, true", "C, true", "column_3, true", "total, false"})
  void neighboursSpeakForAColumnWhoseNameSaysNothing(String name, boolean raised) {
    Detector detector = Rules.detector(NUMBER);
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Rows(
                Rules.PLACE,
                List.of(
                    new Content.Column("联系电话", null, null), new Content.Column(name, null, null)),
                Content.Naming.COLUMN,
                Rules.cells(1, "-", "12345678")),
            matches::add);

    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().confidence() > 0.6).isEqualTo(raised);
  }

  private static List<ColumnCount> counts(List<Content.Column> columns, Cells cells) {
    return counts(columns, cells, Content.Naming.COLUMN);
  }

  private static List<ColumnCount> counts(
      List<Content.Column> columns, Cells cells, Content.Naming naming) {
    List<ColumnCount> counts = new ArrayList<>();
    Rules.matcher(Rules.detector(NUMBER))
        .scan(
            new Content.Rows(Rules.PLACE, columns, naming, cells),
            new MatchSink() {
              @Override
              public void match(Match match) {}

              @Override
              public void column(ColumnCount count) {
                counts.add(count);
              }
            });
    return counts;
  }
}
