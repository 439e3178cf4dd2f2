package org.inshore.scanners.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that several blanks part are those of the headings, whether or not they stand below. */
class SpacedTextTest {
  private static final List<String> HEADINGS = List.of("交易日期", "摘要", "交易金额", "对方户名", "对方账号");

  private static final List<List<String>> VALUES =
      List.of(
          List.of("2026-07-05", "转账", "14216.87", "贺家栋", "6200000000000000013"),
          List.of("2026-01-20", "消费退款", "98.00", "潘平", "6200000000000000021"),
          List.of("2026-08-05", "转账", "105719.65", "欧阳红新", "6200000000000000039"),
          List.of("2026-03-28", "工资", "5.29", "段豪", "6200000000000000047"));

  @ParameterizedTest
  @CsvSource({"UTF-8, 0", "GB18030, 0", "UTF-8, 70", "GB18030, 70"})
  void fieldsAreOfTheHeadingsInTheirOrder(String charset, int rule) throws Exception {
    String text =
        "账户交易明细\n\n"
            + String.join("      ", HEADINGS)
            + "\n"
            + (rule > 0 ? "-".repeat(rule) + "\n" : "")
            + String.join("\n", VALUES.stream().map(SpacedTextTest::line).toList())
            + "\n\n以上明细仅供参考。\n";
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(Charset.forName(charset)));

    assertThat(recorded.rows.getFirst().columns().stream().map(Content.Column::heading))
        .containsExactlyElementsOf(HEADINGS);
    List<List<String>> cells = new ArrayList<>();
    recorded.rows.forEach(rows -> rows.rows().forEach(row -> cells.add(row.cells())));
    assertThat(cells.getFirst()).isEqualTo(HEADINGS);
    assertThat(cells.subList(1, cells.size())).isEqualTo(VALUES);
    assertThat(recorded.text("")).contains("账户交易明细").contains("以上明细仅供参考。");
  }

  /** What is printed above the headings has fields too, but fewer, and no words alone. */
  @Test
  void linesOfAPagesTitleAreNoHeadings() throws Exception {
    String text =
        "  某某银行 活期一本通                机构 0154  柜员 8\n"
            + "  户名: 江山      册号: 0003     页: 1\n"
            + String.join("      ", HEADINGS)
            + "\n"
            + String.join("\n", VALUES.stream().map(SpacedTextTest::line).toList())
            + "\n  以上  合计  4\n";
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(UTF_8));

    List<List<String>> cells = new ArrayList<>();
    recorded.rows.forEach(rows -> rows.rows().forEach(row -> cells.add(row.cells())));
    assertThat(cells).containsAll(VALUES).contains(HEADINGS);
  }

  /** Amounts are set flush right, so that they begin below the heading before. */
  private static String line(List<String> values) {
    return "%s  %s      %12s  %s    %s".formatted(values.toArray());
  }

  /** Under headings with a rule, one blank parts amounts from the telephones behind them. */
  @Test
  void singleBlanksPartColumnsUnderARuledHeading() throws Exception {
    StringBuilder text = new StringBuilder("逾期贷款清单\n" + "-".repeat(60) + "\n");
    text.append("户名             逾期本金          电话 担保人\n" + "-".repeat(60) + "\n");
    for (int row = 0; row < 7; row++) {
      text.append(
          "贺家%s %20s 1390000000%d %s\n"
              .formatted("一二三四五六七".charAt(row), "75,423.44", row, row == 3 ? "潘平" : ""));
    }
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.toString().getBytes(UTF_8));

    assertThat(recorded.rows.getFirst().columns().stream().map(Content.Column::heading))
        .containsExactly("户名", "逾期本金", "电话", "担保人");
    assertThat(recorded.rows.getFirst().rows().get(4).cells())
        .containsExactly("贺家四", "75,423.44", "13900000003", "潘平");
  }
}
