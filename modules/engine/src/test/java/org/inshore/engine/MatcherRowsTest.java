package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherRowsTest {
  private static final String NAME =
      Rules.rule(
          "name",
          "\\p{Han}{2,3}",
          0.6,
          "needs: whole-cell, boundary: none",
          """
          columns: {names: [xm, cust_name], texts: [姓名, full name]}
          """);
  private static final String LABELLED =
      Rules.rule(
          "labelled",
          "[A-Z]{3}",
          0.5,
          "needs: label",
          """
          labels: {zh: [代码], en: [code no]}
          """);
  private static final String PHONE =
      Rules.rule(
          "phone",
          "[0-9]{8}",
          0.6,
          "boundary: digit",
          """
          context: {within: 5, words: [电话]}
          look-alikes:
            - {id: order, context: [order no, 订单], confidence: 0.2, name: {zh: 订单, en: order}}
          """);

  @ParameterizedTest
  @CsvSource({
    "xm, 张三, true",
    "T_XM_1, ' 张三　', true",
    "custName, 张三, true",
    "客户姓名, 张三, true",
    "Full Name, 张三, true",
    "fullname_flag, 张三, false",
    "xmbh, 张三, false",
    "xm, 张三丰田, false",
    "xm, 张三1, false",
    "product, 张三, false",
    "姓名, 姓名, false",
  })
  void wantsTheColumnAndAllOfTheCell(String column, String value, boolean found) {
    assertThat(Rules.cell(Rules.detector(NAME), column, value)).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "代码, ABC, 1",
    "产品代码（新）, x ABC, 1",
    "codeNo, ABC, 1",
    "the_code_no, ABC, 0",
    "代码表, ABC, 0",
    "barcode_no, ABC, 0",
    "other, ABC, 0",
    "other, 代码：ABC DEF, 1",
    "代码, ABC 代码：DEF, 2",
  })
  void takesAColumnsNameAsLabel(String column, String value, int found) {
    assertThat(Rules.cell(Rules.detector(LABELLED), column, value)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"张三, 15", "张三*, 0", "张三＊＊, 0", "张三XX, 0", "张三*丰, 15", "*张三, 15"})
  void aNameBeforeAMaskIsNobodysIdentifier(String value, int key) {
    Detector detector =
        Rules.detector(Rules.rule("name", "张三", 0.9, "boundary: none", "person-key: 15"));
    assertThat(Rules.cell(detector, "c", value)).extracting(Match::personKey).containsExactly(key);
    Detector documents =
        Rules.detector(Rules.rule("id", "张三", 0.9, "boundary: none", "person-key: 1"));
    assertThat(Rules.cell(documents, "c", value)).extracting(Match::personKey).containsExactly(1);
  }

  @Test
  void takesTheCellToTheLeftAsLabel() {
    Detector detector = Rules.detector(LABELLED, PHONE);
    assertThat(row(detector, "产品代码：", "ABC")).hasSize(1);
    assertThat(row(detector, "代码", null, "", "ABC")).hasSize(1);
    assertThat(row(detector, "代码", "x", "ABC")).isEmpty();
    assertThat(row(detector, "代码表", "ABC")).isEmpty();
    assertThat(row(detector, "ABC", "代码")).isEmpty();
    assertThat(row(detector, "订单", "12345678").getFirst().confidence()).isEqualTo(0.2);
  }

  @Test
  void takesOtherCellsOfTheRowAsContext() {
    Detector detector = Rules.detector(PHONE);
    assertThat(row(detector, "12345678", "x", "办公电话").getFirst().confidence())
        .isEqualTo(0.76, within(1e-9));
    assertThat(row(detector, "12345678", "x").getFirst().confidence()).isEqualTo(0.6, within(1e-9));
    assertThat(Rules.cell(detector, "ORDER_NO", "12345678").getFirst().confidence())
        .isEqualTo(0.2, within(1e-9));
  }

  @Test
  void doesNotCarryContextOrLabelsFromRowToRow() {
    Detector detector = Rules.detector(PHONE, LABELLED);
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Rows(Rules.PLACE, columns("a", "b"), Content.Naming.CELL, twoRows()),
            matches::add);
    assertThat(matches).singleElement().satisfies(m -> assertThat(m.confidence()).isEqualTo(0.6));
  }

  @Test
  void raisesConfidenceMostByColumn() {
    assertThat(Rules.cell(Rules.detector(NAME), "xm", "张三").getFirst().confidence())
        .isEqualTo(0.9, within(1e-9));
  }

  @Test
  void namesPositionsAsTheProducerWants() {
    Detector detector = Rules.detector(PHONE);
    for (Content.Naming naming : Content.Naming.values()) {
      List<Match> matches = new ArrayList<>();
      Rules.matcher(detector)
          .scan(
              new Content.Rows(
                  Rules.PLACE, columns("a", "b"), naming, Rules.cells(7, null, "𠀀12345678")),
              matches::add);
      Match match = matches.getFirst();
      assertThat(match.location()).isEqualTo(Rules.PLACE.append("column", "b"));
      assertThat(match.position())
          .isEqualTo(
              switch (naming) {
                case COLUMN -> match.location();
                case CELL -> Rules.PLACE.append("cell", "B7");
                case LINE -> match.location().append("line", "7");
              });
      assertThat(match.record()).isEqualTo(7);
      assertThat(match.start()).isEqualTo(1);
      assertThat(match.end()).isEqualTo(9);
    }
  }

  @Test
  void lettersColumnsAsSheetsDo() {
    assertThat(
            List.of(
                Place.letters(0),
                Place.letters(25),
                Place.letters(26),
                Place.letters(701),
                Place.letters(702)))
        .containsExactly("A", "Z", "AA", "ZZ", "AAA");
  }

  @Test
  void readsACommentLikeAHeader() {
    List<Match> matches = new ArrayList<>();
    Rules.matcher(Rules.detector(NAME))
        .scan(
            new Content.Rows(
                Rules.PLACE,
                List.of(new Content.Column("c1", "客户姓名", "varchar")),
                Content.Naming.COLUMN,
                Rules.cells(1, "张三")),
            matches::add);
    assertThat(matches).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'[5-7][0-9]{3}', 'x 5012', '1 1 1'",
    "'[?@][0-9]{3}', 'x ?012', '> > A'",
    "'[g-z][0-9]{3}', '1 z012', 'a A Z 1'",
    "'卡[0-9]{3}', 'x 卡012', '1 1'",
    "'[A-C﹫][0-9]{3}', '_ ﹫012', 'D c'",
  })
  void aWordInTheRowHasValuesFoundWhateverTheyStartWith(String regex, String held, String other) {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "near", regex, 0.8, "needs: context, boundary: none", "context: {words: [编号]}"));
    assertThat(row(detector, other, held, other, "编号")).hasSize(1);
    assertThat(row(detector, "编号", other, held)).hasSize(1);
    assertThat(row(detector, "编号", other, other)).isEmpty();
    assertThat(row(detector, "无", other, held)).isEmpty();
  }

  private static List<Match> row(Detector detector, @Nullable String... cells) {
    List<Match> matches = new ArrayList<>();
    String[] names = new String[cells.length];
    Arrays.setAll(names, i -> "c" + (char) ('a' + i));
    Rules.matcher(detector)
        .scan(
            new Content.Rows(
                Rules.PLACE, columns(names), Content.Naming.CELL, Rules.cells(1, cells)),
            matches::add);
    return matches;
  }

  @ParameterizedTest
  @CsvSource({
    "'10000001,10000002,10000003,10000004,10000005', 5",
    "'10000050,10000040,10000030,10000020,10000010', 5",
    "'10000001,10000002,10000003,10000004', 0",
    "'10000001,10000002,10000003,10000004,10000006,10000009', 0",
    "'87654321,10000001,10000002,10000003,10000004,10000005,x,99999999', 5",
    "'10000001,10000001,10000001,10000001,10000001', 0",
  })
  void knowsNumbersThatCountOn(String column, int lowered) {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "n",
                "[0-9]{8}",
                0.6,
                "boundary: digit",
                """
                look-alikes:
                  - {id: counter, counted: true, confidence: 0.2, name: {zh: 编号, en: counter}}
                """));
    Cells cells = new Cells();
    long number = 0;
    for (String value : column.split(",", -1)) {
      cells.row(++number);
      cells.cell(value);
    }
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Rows(Rules.PLACE, columns("c"), Content.Naming.CELL, cells), matches::add);
    assertThat(matches).filteredOn(match -> match.confidence() < 0.5).hasSize(lowered);
    assertThat(matches).filteredOn(match -> match.confidence() == 0.2).hasSize(lowered);
  }

  @Test
  void numbersThatCountOnUnderTheRulesOwnNameAreNoCounter() {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "n",
                "[0-9]{8}",
                0.6,
                "boundary: digit",
                "columns: {names: [phone]}",
                """
                look-alikes:
                  - {id: counter, counted: true, confidence: 0.2, name: {zh: 编号, en: counter}}
                """));
    Cells cells = new Cells();
    for (int row = 0; row < 10; row++) {
      cells.row(row + 1L);
      cells.cell(String.valueOf(12_345_600 + 7 * row));
    }
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Rows(Rules.PLACE, columns("phone"), Content.Naming.CELL, cells),
            matches::add);
    assertThat(matches).hasSize(10).allMatch(match -> match.confidence() >= 0.6);
  }

  private static Cells twoRows() {
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("电话");
    cells.cell("代码");
    cells.row(2);
    cells.cell("ABC");
    cells.cell("12345678");
    return cells;
  }

  private static List<Content.Column> columns(String... names) {
    return Arrays.stream(names).map(name -> new Content.Column(name, null, null)).toList();
  }
}
