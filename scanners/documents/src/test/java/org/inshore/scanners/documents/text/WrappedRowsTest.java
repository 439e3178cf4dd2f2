package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that a database's client wrapped, each below headings of as many lines. */
class WrappedRowsTest {
  private static final String HEAD =
      """
      EMPNO ENAME
      ----- ----------
      PASSPORT  HIRED
      --------- ----------
      """;

  private static Recorded read(String text, String charset) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(Charset.forName(charset)));
  }

  private static List<String> rows(Recorded recorded) {
    List<String> rows = new ArrayList<>();
    recorded.rows.forEach(
        batch -> batch.rows().forEach(row -> rows.add(row.number() + ":" + row.cells())));
    return rows;
  }

  private static String row(int i) {
    return " %04d %s\nE0000%04d 2026-01-%02d\n\n".formatted(i, i % 2 == 0 ? "王小明" : "Li Na", i, i);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void joinsTheLinesOfARow(String charset) throws Exception {
    String text = "SQL> /\n\n" + HEAD + row(1) + row(2) + "\n" + HEAD + row(3) + row(4);
    Recorded recorded = read(text + "4 rows selected.\n\nSQL> exit\n", charset);
    assertThat(recorded.columns(0).subList(1, 5))
        .containsExactly("EMPNO", "ENAME", "PASSPORT", "HIRED");
    assertThat(rows(recorded))
        .hasSize(4)
        .startsWith("7:[null, 0001, Li Na, E00000001, 2026-01-01]")
        .endsWith("21:[null, 0004, 王小明, E00000004, 2026-01-04]");
    assertThat(String.join("", recorded.blocks.stream().map(block -> block.value()).toList()))
        .contains("SQL> /", "4 rows selected.", "SQL> exit")
        .doesNotContain("Li Na");
  }

  @Test
  void leavesHeadingsOfATextAlone() throws Exception {
    Recorded recorded =
        read("Guide\n-----\nBegin\n-----\nFirst of all.\nThen more.\nAnd so on.\n", "UTF-8");
    assertThat(recorded.rows).isEmpty();
  }

  @Test
  void leavesTablesOfOneLineARowAlone() throws Exception {
    Recorded recorded =
        read("ID NAME\n-- ----------\n 1 Li Na\n 2 Wang Wu\n 3 Zhao Liu\n 4 Sun Qi\n", "UTF-8");
    assertThat(recorded.columns(0)).containsExactly("ID", "NAME");
  }
}
