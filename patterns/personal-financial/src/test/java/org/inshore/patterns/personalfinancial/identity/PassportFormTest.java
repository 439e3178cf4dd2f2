package org.inshore.patterns.personalfinancial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;

class PassportFormTest {
  private static Verdict judge(String... cells) {
    return new PassportForm().judge(new ColumnSample("c1", false, List.of(), List.of(cells)));
  }

  @Test
  void travelPermitsInTheSameColumnSayNothingAgainstPassports() {
    assertThat(
            judge(
                "E10000001",
                "H10000001",
                "H10000002",
                "M10000003",
                "G10000002",
                "H10000004",
                "M10000005",
                "H10000006",
                "EA0000003",
                "H10000007",
                "E10000004",
                "M10000008"))
        .isNotEqualTo(Verdict.OTHERS);
  }

  @Test
  void numbersWithAnyLetterDo() {
    assertThat(
            judge(
                "E10000001",
                "A10000001",
                "K10000002",
                "Q10000003",
                "B10000002",
                "R10000004",
                "T10000005",
                "Z10000006",
                "F10000003",
                "X10000007",
                "W10000004",
                "D10000008"))
        .isEqualTo(Verdict.OTHERS);
  }
}
