package org.inshore.scanners.documents.structure.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines with tags are one row for each record; lines of a table are not put together. */
class SegmentFormTest {
  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(Recorded.Row row) {
    return row.cells().stream()
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  @Test
  void joinsTheLinesOfARecord() throws Exception {
    StringBuilder text = new StringBuilder("ISA*00*A*B~\n");
    for (int i = 0; i < 6; i++) {
      text.append("INS*Y*18*021~\nNM1*IL*1*ZHAO*SHILI*K~\nPER*1900000000").append(i).append("~\n");
    }
    Recorded recorded = read(text + "IEA*1*1~\n");
    List<List<String>> rows =
        recorded.rows.stream()
            .flatMap(each -> each.rows().stream())
            .map(row -> cells(row))
            .toList();
    assertThat(rows)
        .hasSize(6)
        .contains(List.of("Y", "18", "021", "IL", "1", "ZHAO", "SHILI", "K", "19000000003"));
    assertThat(recorded.allText()).contains("ISA*00*A*B~", "[1 1 , Y,");
  }

  @Test
  void namesOfMessagesAreInOnePieceUnderWhoseTheyAre() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append("MSH|^~\\&|HIS|A|LIS|B|20260301||ADT^A01|").append(i).append("|P|2.4\n");
      text.append("PID|1||10^^^A^MR||赵^世礼||19010101|M|||||1900000000").append(i).append("\n");
      text.append("NK1|1|QIAN^ER|SPO||1900000001").append(i).append("\n");
    }
    Recorded.Rows rows = read(text.toString()).rows.getFirst();
    List<String> names = rows.columns().stream().map(Content.Column::name).toList();
    List<@Nullable String> cells = rows.rows().getFirst().cells();
    assertThat(cells.get(names.indexOf("patient_name"))).isEqualTo("赵世礼");
    assertThat(cells.get(names.indexOf("contact_name"))).isEqualTo("ER QIAN");
    assertThat(cells.get(names.indexOf("contact_phone"))).isEqualTo("19000000010");
  }

  @Test
  void leavesRowsOfATableApart() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(i % 2 == 0 ? "CNY" : "USD").append(",1900000000").append(i % 10).append(",x\n");
    }
    assertThat(read(text.toString()).rows.stream().mapToInt(each -> each.rows().size()).sum())
        .isEqualTo(12);
  }
}
