package org.inshore.scanners.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A column whose cells are names is one, whatever it is called; a relation is none. */
  @ParameterizedTest
  @CsvSource({"王小明|李秀英|张伟|陈静|刘洋|赵磊, 2 3 4 5 6 7", "本人|长女|次子|本人|长女|次子, 2 2 2 5 5 5"})
  void rowsWithNamesInAColumnOfOtherNameAreRecords(String cells, String records)
      throws InterruptedException {
    Cells rows = new Cells();
    String[] values = cells.split("\\|", -1);
    for (int i = 0; i < values.length; i++) {
      rows.row(i + 2L);
      boolean head = i % 3 == 0;
      Arrays.asList(head ? String.valueOf(i / 3 + 1) : null, head ? "周建国" : null, null, values[i])
          .forEach(rows::cell);
    }
    for (int i = 0; i < 2; i++) {
      rows.row(8L + i);
      Arrays.asList(String.valueOf(3 + i), "孙立", null, values[i]).forEach(rows::cell);
    }
    Cells joined = new RecordRows(COLUMNS, new MergedCells()).join(rows);
    assertThat(
            IntStream.range(0, values.length)
                .mapToObj(row -> String.valueOf(joined.number(row)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(records);
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

  /** Batches end between records, the first one as well, when nothing is known of any yet. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void recordsAreInOneBatchEach(int each) throws Exception {
    int last = 1 + 300 * each;
    MergedCells merged =
        new MergedCells(
            all -> {
              for (int row = 2; row <= last; row += each) {
                all.add("A" + row + ":A" + (row + each - 1));
              }
            });
    Recorded recorded = new Recorded();
    TableRows table = new TableRows(Recorded.PLACE, Naming.CELL, recorded).merged(merged);
    table.add(1, List.of("姓名", "卡号", "余额"));
    for (int row = 2; row <= last; row++) {
      String name = (row - 2) % each == 0 ? "张" + "伟芳娜敏静".charAt(row % 5) : null;
      table.add(row, Arrays.asList(name, "6218" + row, "1.00"));
    }
    table.finish();
    assertThat(recorded.rows).hasSizeGreaterThan(1);
    Set<Long> begun = new HashSet<>();
    for (Recorded.Rows batch : recorded.rows) {
      Set<Long> records =
          batch.rows().stream().map(Recorded.Row::number).collect(Collectors.toSet());
      assertThat(Collections.disjoint(records, begun)).isTrue();
      begun.addAll(records);
    }
    assertThat(begun.stream().filter(number -> number > 1)).hasSize(300);
  }
}
