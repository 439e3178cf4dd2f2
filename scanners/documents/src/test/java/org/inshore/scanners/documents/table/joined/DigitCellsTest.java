package org.inshore.scanners.documents.table.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

class DigitCellsTest {
  private static final String NUMBER = "31010419850327461";

  @Test
  void aDigitToACellIsANumber() throws Exception {
    assertThat(read(List.of(cells(NUMBER + "0", false)))).contains(NUMBER + "0");
    assertThat(read(List.of(cells(NUMBER + "0", true)))).contains(NUMBER + "0");
    List<List<String>> column = new ArrayList<>();
    for (String digit : (NUMBER + "0").split("", -1)) {
      column.add(List.of("", digit));
    }
    assertThat(read(column)).contains(NUMBER + "0");
  }

  @Test
  void aMobileNumberNeedsItsLabel() throws Exception {
    List<String> digits = cells("13800138000", false);
    List<String> labelled = new ArrayList<>(List.of("手机号"));
    labelled.addAll(digits);
    assertThat(read(List.of(labelled))).contains("手机号：13800138000");
    assertThat(read(List.of(digits))).doesNotContain("13800138000");
  }

  @Test
  void figuresAreNone() throws Exception {
    assertThat(read(List.of(cells(NUMBER + "1", false)))).doesNotContain(NUMBER);
    assertThat(read(List.of(cells("4" + NUMBER + "0", false)))).doesNotContain(NUMBER);
  }

  private static List<String> cells(String digits, boolean apart) {
    List<String> cells = new ArrayList<>();
    for (String digit : digits.split("", -1)) {
      cells.add(digit);
      cells.addAll(apart ? Arrays.asList("") : List.of());
    }
    return cells;
  }

  private static String read(List<List<String>> rows) throws Exception {
    Recorded recorded = new Recorded();
    TableRows table = new TableRows(Recorded.PLACE, Content.Naming.CELL, recorded);
    for (int i = 0; i < rows.size(); i++) {
      table.add(i + 1, new ArrayList<>(rows.get(i)));
    }
    table.finish();
    return recorded.texts.values().toString();
  }
}
