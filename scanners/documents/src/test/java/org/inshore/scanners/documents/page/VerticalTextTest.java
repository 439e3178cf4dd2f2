package org.inshore.scanners.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters below each other: a line from top to bottom, or a column of a table. */
class VerticalTextTest {
  private static final double SIZE = 14;

  private static PageRun run(String text, double x, double y) {
    PageRun run = new PageRun(0, x, y, SIZE);
    run.add(text, x, x + SIZE * text.length(), SIZE / 2, true);
    return run;
  }

  private static List<PageRun> column(String text, double x, double top, double step) {
    List<PageRun> runs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      runs.add(run(text.substring(i, i + 1), x, top - i * step));
    }
    return runs;
  }

  @Test
  void joinsAMarkingBesideLines() {
    List<PageRun> runs = column("机密★6个月", 540, 790, 16);
    for (int i = 0; i < 8; i++) {
      runs.add(run("关于网点建设的方案", 60, 785 - 26 * i));
    }
    VerticalText vertical = VerticalText.of(runs);
    assertThat(vertical.text()).isEqualTo("机密★6个月");
    assertThat(vertical.rest()).hasSize(8).allMatch(run -> run.text.length() > 1);
  }

  @Test
  void readsColumnsFromRightToLeft() {
    List<PageRun> runs = column("第二行文字", 500, 700, 15);
    runs.addAll(column("第一行是标题", 524, 700, 15));
    runs.addAll(column("某某银行办公室", 476, 700, 15));
    assertThat(VerticalText.of(runs).text()).isEqualTo("第一行是标题\n第二行文字\n某某银行办公室");
  }

  @Test
  void leavesColumnsOfTablesAndSpacedLinesAlone() {
    List<PageRun> table = column("男女未男女男", 300, 700, 20);
    for (int i = 0; i < 6; i++) {
      table.add(run("110101", 60, 700 - 20 * i));
    }
    assertThat(VerticalText.of(table)).isEqualTo(new VerticalText("", table));
    List<PageRun> spaced = new ArrayList<>();
    for (String line : List.of("姓名与住所", "证件及号码", "电话和邮箱", "工作之单位")) {
      for (int i = 0; i < line.length(); i++) {
        spaced.add(run(line.substring(i, i + 1), 60 + 16 * i, 700 - 20 * (spaced.size() / 5)));
      }
    }
    assertThat(VerticalText.of(spaced).text()).isEmpty();
    assertThat(VerticalText.of(column("123456", 60, 700, 16)).text()).isEmpty();
  }
}
