package org.inshore.scanners.documents.structure.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sheets in SYLK, DIF and SocialCalc's form are rows, and nothing that stands beside their cells is
 * lost.
 */
class SheetFormTest {
  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<@Nullable String>> cells(Recorded recorded) {
    List<List<@Nullable String>> cells = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> cells.add(row.cells())));
    return cells;
  }

  @Test
  void readsSylk() throws Exception {
    Recorded recorded =
        read(
            """
            ID;PCALCOOO32
            P;PGeneral
            C;X1;Y1;K"姓名"
            C;X2;Y1;K"手机"
            C;X3;Y1;K"备注"
            F;FG0R;X1;Y2
            C;K"赵示例"
            C;X2;K"19000000001"
            C;X3;Y2;K"一;二""三"
            C;Y3;X1;K"钱;;示例"
            C;X3;K12.5;E13000000002
            E
            """);
    List<List<@Nullable String>> cells = cells(recorded);
    assertThat(cells.subList(0, 2)).hasToString("[[姓名, 手机, 备注], [赵示例, 19000000001, 一;二\"三]]");
    assertThat(cells.get(2)).containsExactly("钱;示例", null, "12.5");
    assertThat(recorded.rows.getFirst().columns().getFirst().heading()).isEqualTo("姓名");
    assertThat(recorded.text("")).contains("13000000002", "PGeneral");
  }

  @Test
  void readsDif() throws Exception {
    String head = "TABLE\r\n0,1\r\n\"名单\"\r\nVECTORS\r\n0,2\r\n\"\"\r\nDATA\r\n0,0\r\n\"\"\r\n";
    String row = "-1,0\r\nBOT\r\n1,0\r\n\"%s\"\r\n0,%d\r\nV\r\n";
    Recorded recorded =
        read(head + row.formatted("赵\"\"示例", 5) + row.formatted("钱示例", 6) + "-1,0\r\nEOD\r\n");
    assertThat(cells(recorded)).hasToString("[[赵\"示例, 5], [钱示例, 6]]");
    assertThat(recorded.text("")).contains("名单");
  }

  @Test
  void readsWhatSocialCalcSaves() throws Exception {
    Recorded recorded =
        read(
            """
            socialcalc:version:1.5
            MIME-Version: 1.0
            Content-type: text/plain; charset=UTF-8

            version:1.5
            cell:A1:t:姓名
            cell:B1:t:手机
            cell:C1:t:日期:f:1
            cell:A2:t:赵\\c示例:comment:13000000002
            cell:B2:v:19000000001:b:1:1:1:1
            cell:C2:vtc:nd:46000:2025-12-09
            cell:AB3:vtf:n:12.5:SUM(A1\\cA2)
            sheet:c:28:r:3
            """);
    List<List<@Nullable String>> cells = cells(recorded);
    assertThat(cells.subList(0, 2)).hasToString("[[姓名, 手机, 日期], [赵:示例, 19000000001, 2025-12-09]]");
    assertThat(cells.get(2)).hasSize(28).endsWith("12.5");
    assertThat(recorded.text("")).contains("13000000002", "SUM(A1:A2)", "sheet:c:28");
  }

  @Test
  void keepsWhatHasNoPlace() throws Exception {
    Recorded recorded =
        read("ID;P\nC;X99999999;Y1;K\"13900000001\"\nC;X1;K\"a\"\nC;X1;K\"b\"\nC;K\"13900000002\n");
    assertThat(recorded.text("") + cells(recorded)).contains("13900000001", "13900000002", "a");
  }
}
