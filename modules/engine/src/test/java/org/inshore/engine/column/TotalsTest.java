package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsTest {
  private static boolean is(String text, Encoding encoding) {
    Cells cells = new Cells(encoding);
    cells.row(1);
    byte[] bytes = text.getBytes(encoding.charset());
    cells.cell(bytes, 0, bytes.length);
    return Totals.is(cells, cells.start(0), cells.end(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"小计", "合计：", "本页小计", "支行合计:", "Total", "SUB-TOTAL", "Grand Totals "})
  void areNoNames(String text) {
    assertThat(is(text, Encoding.UTF_8)).isTrue();
    assertThat(is(text, Encoding.GB18030)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王会计", "总计划", "Paul", "Li Total", "计", "张三:"})
  void otherWordsMayBe(String text) {
    assertThat(is(text, Encoding.UTF_8)).isFalse();
    assertThat(is(text, Encoding.GB18030)).isFalse();
  }
}
