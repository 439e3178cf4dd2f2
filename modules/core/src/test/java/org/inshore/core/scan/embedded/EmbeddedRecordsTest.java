package org.inshore.core.scan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in cells are columns in the row of their cell; all else stays where it is. */
class EmbeddedRecordsTest {
  private static final Location TABLE = Location.of("s").append("table", "t");
  private static final List<Content.Column> COLUMNS =
      List.of(new Content.Column("id", null, null), new Content.Column("msg", null, null));

  private final EmbeddedRecords records = new EmbeddedRecords();

  private Content.Rows expand(@Nullable String... messages) {
    Cells cells = new Cells();
    for (int i = 0; i < messages.length; i++) {
      cells.row(i + 1);
      cells.cell(String.valueOf(i + 1));
      cells.cell(messages[i]);
    }
    return records.expand(new Content.Rows(TABLE, COLUMNS, Content.Naming.COLUMN, cells));
  }

  /** The values of a row behind the first, each with its column and heading. */
  private static List<String> row(Content.Rows rows, int row) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i < rows.cells().width(row); i++) {
      String text = rows.cells().text(row, i);
      if (text != null) {
        Content.Column column = rows.columns().get(i);
        values.add(column.name() + " (" + column.heading() + ") " + text);
      }
    }
    return values;
  }

  @Test
  void whatACellHeldStandsInTheLineOfTheCell() {
    Cells cells = new Cells();
    for (int row = 0; row < 3; row++) {
      cells.row(3 * row + 1);
      for (String value : List.of("a|甲|b|c", "x")) {
        cells.cell(value);
        cells.line(3 * row + cells.width(row));
      }
    }
    Content.Rows rows =
        records.expand(new Content.Rows(TABLE, COLUMNS, Content.Naming.LINE, cells));

    assertThat(rows.columns()).hasSizeGreaterThan(2);
    for (int column = 2; column < rows.columns().size(); column++) {
      assertThat(rows.cells().line(1, column)).isEqualTo(rows.cells().line(1, 0));
    }
    assertThat(rows.cells().line(1, 1)).isNotEqualTo(rows.cells().line(1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exam#ple-47#", "#Ple47x", "a~b~c~d", "//Ple47", "k^1^2^3"})
  void leavesPasswordsWhole(String password) {
    Content.Rows rows = expand(password, password + "k", password + "j");
    assertThat(rows.columns()).isEqualTo(COLUMNS);
    assertThat(rows.cells().text(0, 1)).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "^", "~", "#", "/"})
  void readsWhatASignParts(String sign) {
    String cell = String.join(sign, "转账", "%s", "", "房租");
    Content.Rows rows = expand(cell.formatted("甲"), null, cell.formatted("乙"));
    assertThat(row(rows, 2))
        .containsExactly(
            "msg.part1 (part1) 转账",
            "msg.part2 (part2) 乙",
            "msg.part3 (part3) ",
            "msg.part4 (part4) 房租");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026/04/01", "https://a.example/b/c/d", "/usr/share/x/y", "a|b", "甲/乙/丙"})
  void leavesDatesAndPathsAlone(String cell) {
    assertThat(row(expand(cell, cell, cell), 0)).containsExactly("msg (msg) " + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"xm\": \"%s\", \"ye\": 1.50}",
        "  [{\"xm\": \"\\u0025s\", \"ye\": 1.50}] ",
        "<m><q:xm>%s</q:xm><ye>1.50</ye></m>",
        "<?xml version='1.0'?><m><xm><![CDATA[%s]]></xm><ye>1.50</ye></m>",
        "xm=%s;ye=1.50",
        "xm = %s & ye = 1.50",
        "xm=%s|ye=1.50|",
      })
  void readsEachForm(String form) {
    String cell = form.replace("\\u0025", "%");
    Content.Rows rows = expand(cell.formatted("甲"), null, cell.formatted("乙"));
    assertThat(row(rows, 0)).containsExactly("msg.xm (xm) 甲", "msg.ye (ye) 1.50");
    assertThat(row(rows, 1)).isEmpty();
    assertThat(row(rows, 2)).containsExactly("msg.xm (xm) 乙", "msg.ye (ye) 1.50");
    assertThat(rows.cells().text(2, 0)).isEqualTo("3");
    assertThat(rows.cells().number(2)).isEqualTo(3);
  }

  @Test
  void headsByTheKeyAroundAndKeepsWhatIsThereTwiceAsText() {
    Content.Rows rows =
        expand(
            "{\"cust\": {\"xm\": \"甲\"}, \"contacts\": [{\"xm\": \"乙\"}, {\"xm\": \"丙\"}], \"tags\": [\"a\"]}");
    assertThat(row(rows, 0))
        .containsExactly(
            "msg (msg) contacts_xm: 丙",
            "msg.cust.xm (cust_xm) 甲",
            "msg.contacts.xm (contacts_xm) 乙",
            "msg.tags (tags) a");
  }

  /** A key may be a person's name or number: it goes into no location. */
  @Test
  void keysThatMayBeValuesAreText() {
    Content.Rows rows = expand("{\"13800138000\": {\"a\": \"1\"}, \"张三\": \"2\", \"b\": \"3\"}");
    assertThat(row(rows, 0)).containsExactly("msg (msg) a: 1\n张三: 2", "msg.b (b) 3");
  }

  @Test
  void cellsWithoutTheFormStayAsTheyAre() {
    String broken = "{\"xm\": \"甲";
    Content.Rows rows =
        expand("{\"xm\": \"甲\"}", broken, "{\"xm\": \"乙\"}", "{\"xm\": \"丙\"}", "{\"xm\": 1}");
    assertThat(row(rows, 1)).containsExactly("msg (msg) " + broken);
    assertThat(row(rows, 4)).containsExactly("msg.xm (xm) 1");
  }

  @Test
  void rowsWithoutRecordsAreTheSame() {
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("1");
    cells.cell("<b> a = b, c = d");
    Content.Rows plain = new Content.Rows(TABLE, COLUMNS, Content.Naming.COLUMN, cells);
    assertThat(records.expand(plain)).isSameAs(plain);
  }

  @Test
  void columnsAreTheSameInAllBatches() {
    Content.Rows first = expand("{\"a\": \"1\"}");
    Content.Rows second = expand("{\"b\": \"2\", \"a\": \"3\"}");
    Content.Rows third = expand("{\"b\": \"4\"}");
    assertThat(row(first, 0)).containsExactly("msg.a (a) 1");
    assertThat(row(second, 0)).containsExactly("msg.a (a) 3", "msg.b (b) 2");
    assertThat(third.columns()).isSameAs(second.columns());
  }
}
