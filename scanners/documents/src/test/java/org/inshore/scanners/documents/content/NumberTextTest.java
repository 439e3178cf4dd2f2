package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  @Test
  void commasHideNoNumberThatIsNoAmount() {
    assertThat(new NumberText().of("13800138000", 4, "#,##0.00", false)).isEqualTo("13800138000");
    assertThat(new NumberText().of("1380013800", 4, "#,##0.00", false))
        .isEqualTo("1,380,013,800.00");
  }

  private static final long SEED = Long.getLong("inshore.seed", 3L);

  /** Written out, such a number would take all memory. */
  @Test
  void aNumberNextToNothingIsNotWrittenOut() {
    for (String raw :
        new String[] {"1E-999999999", "0E-2147483647", "-3e-99999999", "0E2147483646"}) {
      assertThat(new NumberText().of(raw, 0, "General", false).length()).isLessThan(30);
    }
  }

  /** Numbers of all shapes are written as calculating with them would. */
  @Test
  void numbersAreWrittenOutWithoutZerosAtTheEnd() {
    System.out.println("NumberTextTest inshore.seed=" + SEED);
    Random random = new Random(SEED);
    NumberText text = new NumberText();
    String shapes = "00012589.-E+";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int length = 1 + random.nextInt(9); raw.length() < length; ) {
        raw.append(shapes.charAt(random.nextInt(shapes.length())));
      }
      String number = raw.toString();
      String written = text.of(number, 0, "General", false);
      try {
        BigDecimal value = new BigDecimal(number);
        boolean plainly = Math.abs(value.scale()) < 30;
        if (plainly
            && value.abs().compareTo(new BigDecimal("1e-20")) > 0
            && value.abs().compareTo(new BigDecimal("1e20")) < 0) {
          String plain = value.toPlainString();
          assertThat(written)
              .as(number)
              .isEqualTo(plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain);
        }
      } catch (NumberFormatException e) {
        // What is no number stays as it is, or is one to the JVM alone.
        assertThat(written).as(number).isNotNull();
      }
    }
  }
}
