package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappedNumbersTest {

  @Test
  void putsAWrappedNumberTogether() {
    String full = "The customer has given the identity number 19000101";
    assertThat(WrappedNumbers.join(full + "\n1234567890 at the branch\n"))
        .isEqualTo(full + "1234567890 at the branch\n");
    assertThat(WrappedNumbers.join(full + "\n123456789X\n")).contains("19000101123456789X");
  }

  @Test
  void leavesColumnsOfFiguresApart() {
    String column = "12345678\n87654321\n12345678\n";
    assertThat(WrappedNumbers.join(column)).isEqualTo(column);
    String shortLine = "a long line of text that goes on and on\nno 12345678\n12345678\n";
    assertThat(WrappedNumbers.join(shortLine)).isEqualTo(shortLine);
    String tooLong = "some words 1234567890123\n1234567890\n";
    assertThat(WrappedNumbers.join(tooLong)).isEqualTo(tooLong);
  }

  @Test
  void knowsAFullLineByItsWidth() {
    // By count of characters the Chinese line is half as long as the Latin one.
    String latin = "x".repeat(80);
    String chinese = "客户于柜面办理业务时出示的居民身份证件号码为1101011900";
    String text = latin + "\n" + "字".repeat(40 - chinese.length() + 5) + chinese;
    assertThat(WrappedNumbers.join(text + "\n01010014，经核对无误\n" + latin))
        .contains("110101190001010014，");
    assertThat(WrappedNumbers.join(text + " \r\n  01010014，经核对无误\r\n" + latin))
        .contains("110101190001010014，");
  }

  @Test
  void joinsAtAnyWidth() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      int width = 40 + random.nextInt(60);
      StringBuilder text = new StringBuilder();
      while (text.length() < 150) {
        text.append(random.nextInt(4) == 0 ? "Abc 12 " : "客户资料与合同");
      }
      text.insert(60 + random.nextInt(60), "号110101190001010014，");
      assertThat(WrappedNumbers.join(wrapped(text.toString(), width)))
          .as("seed " + seed + ", width " + width)
          .contains("110101190001010014");
    }
  }

  /** Breaks text wherever a line is full, numbers too, as programs for Chinese text do. */
  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      int wide = text.charAt(i) >= 0x1100 ? 2 : 1;
      if (used + wide > width) {
        lines.append('\n');
        used = 0;
      }
      lines.append(text.charAt(i));
      used += wide;
    }
    return lines.toString();
  }

  @Test
  void theNumberOfAPageIsNoPartOfTheOneAbove() {
    assertThat(WrappedNumbers.join("report 310104198503274610\n\n7\n")).contains("4610\n");
    assertThat(WrappedNumbers.join("report 310104198503274610\n7\n")).contains("4610\n");
    assertThat(WrappedNumbers.join("report 31010419850327461\n0\n")).contains("274610");
  }
}
