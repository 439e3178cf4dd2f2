package org.inshore.benchmarks.quality.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormsQualityTest {
  private static final List<List<String>> TABLE = List.of(List.of("a", "姓名"), List.of("1", "王"));

  @Test
  void writesWhatProgramsWrite() {
    assertThat(TextualForm.CLIENT_GRID.write(TABLE))
        .isEqualTo("+---+------+\n| a | 姓名 |\n+---+------+\n| 1 | 王   |\n+---+------+\n");
    assertThat(TextualForm.CLIENT_LINES.write(TABLE))
        .isEqualTo(" a | 姓名\n---+------\n 1 | 王  \n(1 rows)\n");
    assertThat(TextualForm.BOX.write(TABLE))
        .isEqualTo("┌───┬──────┐\n│ a │ 姓名 │\n├───┼──────┤\n│ 1 │ 王   │\n└───┴──────┘\n");
  }
}
