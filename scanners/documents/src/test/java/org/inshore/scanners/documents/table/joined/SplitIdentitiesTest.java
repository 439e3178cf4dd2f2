package org.inshore.scanners.documents.table.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

class SplitIdentitiesTest {
  private static final String NUMBER = "310104198503274610";

  private static String read(List<List<String>> rows) throws Exception {
    Recorded recorded = new Recorded();
    TableRows table = new TableRows(Recorded.PLACE, Content.Naming.CELL, recorded);
    for (int i = 0; i < rows.size(); i++) {
      table.add(i + 1, new ArrayList<>(rows.get(i)));
    }
    table.finish();
    return recorded.texts.values().toString();
  }

  @Test
  void cellsBesideALabelAreANumber() throws Exception {
    assertThat(read(List.of(List.of("姓名", "某甲", "身份证号码", "310104", "19850327", "4610"))))
        .contains(NUMBER);
    assertThat(read(List.of(List.of("ID No.", "110105", "1949", "12", "31", "002X"), List.of("a"))))
        .contains("11010519491231002X");
  }

  @Test
  void cellsBelowALabelAreANumber() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("姓名", "证件号码", "", "", "手机"));
    for (int row = 0; row < 700; row++) {
      rows.add(List.of("某甲", "310104", "19850327", "4610", "13800001234"));
    }
    assertThat(read(rows).split(NUMBER, -1)).hasSize(701);
  }

  @Test
  void linesOfACellAreANumber() throws Exception {
    List<String> header = List.of("姓名", "证件号码", "余额");
    assertThat(
            read(List.of(header, List.of("某甲", "310104198", "1.00"), List.of("", "503274610", ""))))
        .contains(NUMBER);
    assertThat(
            read(
                List.of(
                    header, List.of("某甲", "3101041985.", "1.00"), List.of("", ".03274610", ""))))
        .contains(NUMBER);
    assertThat(
            read(
                List.of(
                    List.of("姓名", "流水", "余额"),
                    List.of("某甲", "310104198", "1.00"),
                    List.of("", "503274610", ""))))
        .doesNotContain(NUMBER);
    assertThat(
            read(
                List.of(
                    header,
                    List.of("某甲", "310104198", "1.00"),
                    List.of("某乙", "503274610", "2.00"))))
        .doesNotContain(NUMBER);
  }

  @Test
  void branchesDaysAndSequencesAreNone() throws Exception {
    List<List<String>> rows =
        List.of(
            List.of("机构", "日期", "序号"),
            List.of("310104", "19850327", "4610"),
            List.of("310104", "19850327", "4611"));
    assertThat(read(rows)).doesNotContain(NUMBER);
    assertThat(read(List.of(List.of("身份证号码", "310104", "19850327", "4611"))))
        .doesNotContain("310104198503274611");
  }
}
