package org.inshore.core.scan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Rows of attributes are turned into rows of entities, and no other rows are. */
class AttributeRowsTest {
  private static Content.Rows rows(List<List<String>> table, String... names) {
    return rows(Content.Naming.COLUMN, table, names);
  }

  private static Content.Rows rows(
      Content.Naming naming, List<List<String>> table, String... names) {
    Cells cells = new Cells();
    for (int i = 0; i < table.size(); i++) {
      cells.row(i + 1);
      table.get(i).forEach(cells::cell);
    }
    List<Content.Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(new Content.Column(name, null, null));
    }
    Location place = Location.of("s").append("table", "t");
    return new Content.Rows(place, columns, naming, cells);
  }

  private static List<List<String>> cells(Content.Rows rows) {
    List<List<String>> all = new ArrayList<>();
    for (int row = 0; row < rows.cells().rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < rows.cells().width(row); column++) {
        cells.add(rows.cells().text(row, column));
      }
      all.add(cells);
    }
    return all;
  }

  private static List<List<String>> attributes(int entities) {
    List<List<String>> table = new ArrayList<>();
    for (int i = 10; i < 10 + entities; i++) {
      table.add(List.of("e" + i, "name", "赵示例", "x" + i));
      table.add(List.of("e" + i, "phone", "190000000" + i, "y" + i));
      if (i % 6 == 0) {
        table.add(List.of("e" + i, "mail", "a" + i + "@example.com", "z" + i));
      }
    }
    return table;
  }

  @Test
  void aSecondTelephoneOfAnEntityIsInItsRow() {
    List<List<String>> table = new ArrayList<>(attributes(12));
    for (int i = table.size() - 1; i >= 0; i--) {
      if (table.get(i).get(1).equals("phone") && i % 3 == 0) {
        table.add(i, List.of(table.get(i).get(0), "phone", "18900000055", "y"));
      }
    }
    Content.Rows turned = new AttributeRows().turn(rows(table, "entity", "attr", "val", "note"));

    assertThat(turned.cells().rows()).isEqualTo(12);
    assertThat(cells(turned).toString()).contains("18900000055");
  }

  @Test
  void turnsEachEntityIntoARowAndLosesNothing() {
    Content.Rows turned = new AttributeRows().turn(rows(attributes(20), "id", "attr", "val", "by"));
    assertThat(turned.columns().stream().map(Content.Column::name).toList())
        .containsExactly(
            "id", "val.name", "by.name", "val.phone", "by.phone", "val.mail", "by.mail");
    assertThat(turned.columns().stream().map(Content.Column::heading).toList())
        .containsExactly("id", "name", "by", "phone", "by", "mail", "by");
    assertThat(cells(turned))
        .hasSize(20)
        .contains(
            Arrays.asList("e12", "赵示例", "x12", "19000000012", "y12", "a12@example.com", "z12"));
  }

  /** As in a sheet whose cells were merged: blank is the same as above, and rows are known. */
  @Test
  void takesABlankEntityForTheOneAbove() {
    List<List<String>> table = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      table.add(List.of("人" + i, "证件", "1101011905010110" + i));
      table.add(List.of("", "电话", "190000000" + i));
    }
    Content.Rows turned = new AttributeRows().turn(rows(Content.Naming.CELL, table, "a", "b", "c"));
    assertThat(cells(turned))
        .hasSize(20)
        .contains(List.of("人12", "证件\n电话", "110101190501011012", "19000000012"));
    assertThat(turned.columns().stream().map(Content.Column::origin).toList())
        .extracting(origin -> origin == null ? null : origin.heading() + origin.rows())
        .containsExactly(null, null, "证件0", "电话1");
  }

  @Test
  void turnsAnswersWithoutAnEntity() {
    List<List<String>> table = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      table.add(List.of("姓名", "赵示例"));
      table.add(List.of("电话", "190000000" + i));
    }
    Content.Rows turned = new AttributeRows().turn(rows(table, "q", "a"));
    assertThat(turned.columns().stream().map(Content.Column::heading).toList())
        .containsExactly("q", "姓名", "电话");
    assertThat(turned.columns().stream().map(Content.Column::name).toList())
        .containsExactly("q", "a.2", "a.3");
    assertThat(turned.cells().rows()).isEqualTo(20);
  }

  @Test
  void leavesOtherTablesAlone() {
    List<List<String>> sums =
        IntStream.range(0, 60)
            .mapToObj(i -> List.of("a" + i / 3, List.of("CNY", "USD", "HKD").get(i % 3), "1" + i))
            .toList();
    List<List<String>> people =
        IntStream.range(10, 60)
            .mapToObj(i -> List.of("赵示例", i % 2 == 0 ? "男" : "女", "190000000" + i))
            .toList();
    Content.Rows one = rows(sums, "account", "currency", "amount");
    Content.Rows other = rows(people, "name", "sex", "phone");
    assertThat(new AttributeRows().turn(one)).isSameAs(one);
    assertThat(new AttributeRows().turn(other)).isSameAs(other);
  }
}
