package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.content.Cells;
import org.junit.jupiter.api.Test;

/** Names embossed on cards are of whom the cards are sent to where all have as many syllables. */
class SpelledNamesTest {
  private static final String[] SPELLED = {
    "FAN XINHUI",
    "JIANG JIAN",
    "HONG NINGKE",
    "OUYANG MEI",
    "LI NA",
    "Wang Xiaoming",
    "XIE AN",
    "ZHAO, LEI",
    "ZHANG CHENGSHUAI"
  };
  private static final String[] WRITTEN = {
    "范心惠", "江健", "洪宁科", "欧阳梅", "李娜", "王晓明", "谢安", "赵磊", "张城帅"
  };

  private static Cells cells(String[] spelled, String[] written) {
    Cells cells = new Cells();
    for (int row = 0; row < spelled.length; row++) {
      cells.row(row + 1);
      cells.cell(spelled[row]);
      cells.cell(written[row]);
    }
    return cells;
  }

  @Test
  void namesWithTheSameSyllablesAreOfOnePerson() {
    assertThat(SpelledNames.are(cells(SPELLED, WRITTEN), 0, 1)).isTrue();
  }

  @Test
  void otherNamesAreNot() {
    String[] others = {"王芳", "欧阳静", "李梅", "张敏", "赵小刚", "孙立", "周大海", "吴敏", "郑爽"};
    assertThat(SpelledNames.are(cells(SPELLED, others), 0, 1)).isFalse();
  }

  @Test
  void fewNamesTellNothing() {
    String[] spelled = {"LI NA", "JIANG JIAN"};
    assertThat(SpelledNames.are(cells(spelled, new String[] {"李娜", "江健"}), 0, 1)).isFalse();
  }
}
