package org.inshore.scanners.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are parted by {@code /}, cells by {@code |}; of each row the record that it is of. */
class RecordRowsTest {
  private static final List<Column> COLUMNS =
      List.of("序号", "姓名", "证件号码", "卡号").stream().map(name -> new Column(name, null, null)).toList();

  @ParameterizedTest
  @CsvSource({
    // Further accounts of whom the number above counts.
    "1|张三|1|6218/|||6219/2|李四|2|6220/3|王五|3|6221/|||6222/|||6223, 2 2 4 5 5 5",
    // A member of the family, by name or by the number alone.
    "1|张三|1|6218/|李四||6219/2|王五|3|6220/3|赵六|4|6221, 2 3 4 5",
    "1|张三|1|6218/|李四||6219/|||6220/2|王五|3|6220/3|赵六|4|6221/|||7, 2 3 4 5 6 6",
    "1|张三|1|6218/|||6219/||11010519491231002X|1/2|王五|3|6220/3|赵六|4|6221, 2 2 4 5 6",
    // Totals, and what stands below them.
    "1|张三|1|6218/2|李四|2|6220/3|王五|3|6221/小计|||5/|||6222, 2 3 4 5 6",
    // Rows are counted as well, or nobody counts.
    "1|张三|1|6218/2|||6219/3|李四|2|6220/4|王五|3|6221, 2 3 4 5",
    "1|张三|1|6218/|||6219/7|李四|2|6220/8|王五|3|6221, 2 3 4 5",
    "A|张三|1|6218/|||6219/B|李四|2|6220/C|王五|3|6221, 2 3 4 5",
  })
  void rowsWithoutNumberAndNameAreOfTheRecordAbove(String table, String records)
      throws InterruptedException {
    Cells rows = new Cells();
    String[] lines = table.split("/", -1);
    for (int i = 0; i < lines.length; i++) {
      rows.row(i + 2L);
      Arrays.stream(lines[i].split("\\|", -1))
          .map(cell -> cell.isEmpty() ? null : cell)
          .forEach(rows::cell);
    }
    Cells joined = new RecordRows(COLUMNS, new MergedCells()).join(rows);
    assertThat(
            IntStream.range(0, joined.rows())
                .mapToObj(row -> String.valueOf(joined.number(row)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(records);
    for (int row = 0; row < joined.rows(); row++) {
      assertThat(joined.text(row, 3)).isEqualTo(rows.text(row, 3));
      assertThat(joined.line(row, joined.firstCell(row) + 3)).isEqualTo(row + 2L);
    }
  }

  @ParameterizedTest
  @CsvSource({"客户姓名, 2 2 4", "持卡人, 2 2 4", "客户经理, 2 3 4", "经办人, 2 3 4", "Account Manager, 2 3 4"})
  void aCellOverSeveralRowsIsOfTheirRecordUnlessTheySeeToIt(String heading, String records)
      throws InterruptedException {
    Cells rows = new Cells();
    String[][] table = {{"张三", "6218"}, {null, "6219"}, {"李四", "6220"}};
    for (int i = 0; i < table.length; i++) {
      rows.row(i + 2L);
      Arrays.stream(table[i]).forEach(rows::cell);
    }
    MergedCells merged = new MergedCells();
    merged.add("A2:A3");
    List<Column> columns = List.of(new Column(heading, null, null), new Column("卡号", null, null));
    Cells joined = new RecordRows(columns, merged).join(rows);
    assertThat(
            IntStream.range(0, joined.rows())
                .mapToObj(row -> String.valueOf(joined.number(row)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(records);
  }
}
