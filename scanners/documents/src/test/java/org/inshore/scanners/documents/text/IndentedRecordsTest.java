package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.Recorded.Row;
import org.inshore.spi.content.Content.Column;
import org.junit.jupiter.api.Test;

/** Records that a report prints on a line and on indented ones below it. */
class IndentedRecordsTest {

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String record(int i, String more) {
    return "%04d  王小明  卡号:62%05d  状态:N\n      证件:A%05d  电话:1%04d  %s\n".formatted(i, i, i, i, more);
  }

  private static String print(int records) {
    StringBuilder print = new StringBuilder("清单\n" + "-".repeat(40) + "\n");
    for (int i = 1; i <= records; i++) {
      print.append(record(i, i % 3 == 0 ? "代办:李秀英 证件:B%05d".formatted(i) : "本人"));
      print.append(i % 4 == 0 ? "-".repeat(40) + "\n" : "");
    }
    return print.toString();
  }

  @Test
  void aRecordIsARowWhoseCellsStandInTheirLines() throws Exception {
    Recorded recorded = read(print(12));
    List<Row> rows = recorded.rows.stream().flatMap(batch -> batch.rows().stream()).toList();
    assertThat(rows).hasSize(12);
    assertThat(recorded.rows.getFirst().columns())
        .extracting(Column::heading)
        .contains("卡号", "证件", "电话", "代办", "代办证件");
    assertThat(rows.getFirst().number()).isEqualTo(3);
    assertThat(rows.getFirst().cells()).contains("6200001", "A00001", "10001");
    assertThat(rows.getFirst().lines()).contains(3L, 4L);
    assertThat(rows.get(2).cells()).contains("李秀英", "B00003", "A00003");
    assertThat(rows.getFirst().cells().getFirst()).startsWith("王小明");
  }

  @Test
  void aFewRecordsOrLinesBelowWithoutFieldsAreText() throws Exception {
    assertThat(read(print(3)).rows).allMatch(batch -> batch.columns().size() < 7);
    String trace =
        "at: 1 level: 2 java.lang.Error\n    at a.b.C.d(C.java)\n    at a.b.C.e(C.java)\n";
    assertThat(read(trace.repeat(8)).allText()).contains("a.b.C.d");
  }
}
