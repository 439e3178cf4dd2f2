package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A name of a column in which a rule finds a value goes into no location. */
class ColumnNamesTest {
  private static final Location TABLE = Location.of("s").append("table", "t");
  private static final Detector DETECTOR =
      Rules.detector(
          Rules.rule("phone", "[0-9]{8}", 0.6, "boundary: digit", ""),
          Rules.rule(
              "name",
              "\\p{Han}{2,3}",
              0.6,
              "needs: whole-cell, boundary: none",
              """
              columns: {texts: [姓名]}
              """));

  @Test
  void aHeaderOfADocumentWithOneValueIsARowOfData() {
    assertThat(places(Content.Naming.CELL, "姓名", "12345678"))
        .containsExactly("A 姓名", "A 张三", "B 12345678", "B 87654321");
  }

  @Test
  void aLineIsNamedByNumber() {
    assertThat(places(Content.Naming.LINE, "姓名", "12345678"))
        .containsExactly("1 姓名", "1 张三", "2 12345678", "2 87654321");
  }

  @Test
  void aCatalogueNamesEachColumnByItself() {
    assertThat(places(Content.Naming.COLUMN, "姓名", "12345678"))
        .containsExactly("2 12345678", "2 87654321", "姓名 张三");
  }

  @Test
  void aHeaderWithoutAValueStays() {
    assertThat(places(Content.Naming.CELL, "姓名", "电话")).containsExactly("姓名 张三", "电话 87654321");
  }

  @Test
  void theOriginOfAFieldTellsItsCell() {
    List<Content.Column> columns =
        List.of(
            new Content.Column("姓名", null, null, new Content.Origin("姓名", 1, 0)),
            new Content.Column("C", null, null, new Content.Origin("客户姓名", 3, 4)));
    List<String> positions = new ArrayList<>();
    Cells cells = new Cells();
    cells.row(7);
    cells.cell("张三");
    cells.cell("李四");
    DETECTOR
        .matcher(0, (kind, value) -> 0, false)
        .scan(
            new Content.Rows(TABLE, columns, Content.Naming.CELL, cells),
            match -> positions.add(match.location().value("column") + " " + match.position()));
    assertThat(positions).containsExactly("姓名 s/table:t/cell:B7", "C s/table:t/cell:D11");
  }

  private static List<String> places(Content.Naming naming, String first, String second) {
    Cells cells = new Cells();
    cells.row(1);
    cells.cell(first);
    cells.cell(second);
    cells.row(2);
    cells.cell("张三");
    cells.cell("87654321");
    List<String> found = new ArrayList<>();
    List<Content.Column> columns =
        List.of(new Content.Column(first, null, null), new Content.Column(second, null, null));
    DETECTOR
        .matcher(0.5, (kind, value) -> 0, false)
        .scan(
            new Content.Rows(TABLE, columns, naming, cells),
            match ->
                found.add(
                    match.location().value("column")
                        + " "
                        + cells.text((int) match.record() - 1, match.place().column())));
    return found.stream().sorted().toList();
  }
}
