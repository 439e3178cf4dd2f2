package org.inshore.scanners.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Content.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that stand on several rows each. */
class StackedRecordsTest {
  private static final List<List<String>> HEADERS =
      List.of(
          List.of("姓名", "身份证号", "手机号"),
          List.of("地址", "账户余额", "开户日期"),
          List.of("电子邮箱", "卡号", "紧急联系人"));

  private static List<String> row(int person, int turn) {
    return switch (turn) {
      case 0 -> List.of("张三", "11010119000101" + (1000 + person), "1900000" + (1000 + person));
      case 1 -> List.of("北京市东城区" + person + "号", person + ".50", "2020-01-" + (10 + person % 20));
      default -> List.of("u" + person + "@example.cn", "62189000000" + (1000 + person), "李四");
    };
  }

  private static Recorded read(List<List<String>> rows) throws Exception {
    Recorded recorded = new Recorded();
    TableRows table = new TableRows(Recorded.PLACE, Naming.CELL, recorded);
    long number = 1;
    for (List<String> row : rows) {
      table.add(number++, new ArrayList<@Nullable String>(row));
    }
    table.finish();
    return recorded;
  }

  private static List<List<String>> rows(int people, int height) {
    List<List<String>> rows = new ArrayList<>(HEADERS.subList(0, height));
    for (int person = 1; person <= people; person++) {
      for (int turn = 0; turn < height; turn++) {
        rows.add(row(person, turn));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void eachIsOneRowWhereverBatchesEnd(int height) throws Exception {
    Recorded recorded = read(rows(700, height));
    List<String> headings = new ArrayList<>();
    HEADERS.subList(0, height).forEach(headings::addAll);
    List<Recorded.Row> read = new ArrayList<>();
    for (Recorded.Rows batch : recorded.rows) {
      assertThat(batch.columns()).extracting(Content.Column::heading).isEqualTo(headings);
      read.addAll(batch.rows());
    }
    assertThat(read).hasSize(701);
    for (int person = 1; person <= 700; person++) {
      List<String> whole = new ArrayList<>();
      for (int turn = 0; turn < height; turn++) {
        whole.addAll(row(person, turn));
      }
      assertThat(read.get(person).cells()).isEqualTo(whole);
      assertThat(read.get(person).number()).isEqualTo((long) person * height + 1);
    }
  }

  @Test
  void aRowThatIsOfNoneStaysAloneAndOneWithoutTheFirstInItsColumns() throws Exception {
    List<List<String>> rows = rows(9, 2);
    rows.add(6, List.of("小计"));
    rows.remove(3 + 6);
    Recorded recorded = read(rows);
    List<List<@Nullable String>> read = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> read.add(row.cells())));
    assertThat(read).contains(List.of("小计"));
    assertThat(read.stream().filter(row -> row.getFirst() == null).toList())
        .allSatisfy(row -> assertThat(row.subList(3, 6)).isEqualTo(row(4, 1)));
    assertThat(read).hasSize(11);
  }

  @Test
  void aHeaderInTwoRowsAboveRowsOfOneKindIsNotOfTwo() throws Exception {
    List<List<String>> rows = new ArrayList<>(HEADERS.subList(0, 2));
    for (int person = 1; person <= 9; person++) {
      rows.add(row(person, 0));
    }
    Recorded recorded = read(rows);
    assertThat(recorded.rows.getFirst().rows()).hasSize(11);
  }
}
