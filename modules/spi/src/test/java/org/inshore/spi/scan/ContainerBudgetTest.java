package org.inshore.spi.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.inshore.spi.scan.ContainerBudget.Exceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerBudgetTest {
  private static final long PACKED = 1 << 20;
  private static final int RATIO = 200;
  private static final long EXPANDED = 4L << 30;
  private static final Limits LIMITS =
      new Limits(1L << 40, EXPANDED, RATIO, 3, 8, 0, Duration.ofMinutes(1));

  /** The ratio is reached, and one byte more is too many, however the bytes come. */
  @ParameterizedTest
  @CsvSource({"1", "8191", "1048576", "209715200"})
  void allowsTheRatioToTheByte(long step) {
    ContainerBudget budget = new ContainerBudget(LIMITS, PACKED);
    long left = RATIO * PACKED;
    assertThat(budget.unpacked(left % step)).isNull();
    // Few calls even of single bytes: the first takes all but the last hundred.
    long first = left / step > 100 ? left - left % step - 100 * step : 0;
    assertThat(budget.unpacked(first)).isNull();
    for (long out = left % step + first; out < left; out += step) {
      assertThat(budget.unpacked(step)).isNull();
    }
    assertThat(budget.unpacked(1)).isEqualTo(Exceeded.RATIO);
  }

  @Test
  void aHighRatioOfLittleHarmsNobody() {
    ContainerBudget budget = new ContainerBudget(LIMITS, 1);
    assertThat(budget.unpacked(10 << 20)).isNull();
    assertThat(budget.unpacked(1)).isEqualTo(Exceeded.RATIO);
  }

  @Test
  void anUnknownSizeLeavesTheRatioOpenButNotTheBytes() {
    ContainerBudget budget = new ContainerBudget(LIMITS, -1);
    assertThat(budget.unpacked(EXPANDED)).isNull();
    assertThat(budget.unpacked(1)).isEqualTo(Exceeded.EXPANDED);
  }

  @Test
  void theSizeMayBeKnownLater() {
    ContainerBudget budget = new ContainerBudget(LIMITS, -1);
    budget.packed(PACKED);
    assertThat(budget.unpacked(RATIO * PACKED + 1)).isEqualTo(Exceeded.RATIO);
  }

  @Test
  void countsEntries() {
    ContainerBudget budget = new ContainerBudget(LIMITS, PACKED);
    for (int i = 0; i < 3; i++) {
      assertThat(budget.entry()).isNull();
    }
    assertThat(budget.entry()).isEqualTo(Exceeded.ENTRIES);
  }

  /** No product of size and ratio that could overflow. */
  @Test
  void holdsForSizesBeyondAnyDisk() {
    Limits huge =
        new Limits(
            Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 1, 1, 0, Duration.ofMinutes(1));
    ContainerBudget budget = new ContainerBudget(huge, Long.MAX_VALUE / 2);
    assertThat(budget.unpacked(Long.MAX_VALUE)).isNull();
  }
}
