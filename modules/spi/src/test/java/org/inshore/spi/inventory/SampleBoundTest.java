package org.inshore.spi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleBoundTest {
  private static final int SAMPLES = 10_000;

  @Test
  void isTheShareAtWhichSoFewHitsComeAboutOnceInAHundred() {
    long[][] cases = {
      {1, 0},
      {10, 3},
      {59, 58},
      {100, 0},
      {100, 1},
      {1000, 17},
      {10_000, 0},
      {10_000, 9_990},
      {50_000, 25_000},
      {200_000, 3}
    };
    for (long[] each : cases) {
      double share = new SampleBound(each[0], each[1]).share();
      assertThat(atMost(each[0], each[1], share)).isCloseTo(0.01, within(1e-6));
    }
  }

  @Test
  void agreesWithTheClosedFormWhereNothingWasHit() {
    for (long rows : new long[] {1, 7, 460, 10_000, 1_000_000, 1_000_000_000}) {
      assertThat(new SampleBound(rows, 0).share())
          .isCloseTo(-Math.expm1(Math.log(0.01) / rows), within(1e-12));
    }
    assertThat(new SampleBound(10_000, 0).atMost()).isEqualTo(5);
    assertThat(new SampleBound(100, 0).atMost()).isEqualTo(451);
  }

  @Test
  void nothingLookedAtTellsNothingAndAllHitIsAll() {
    assertThat(new SampleBound(0, 0).atMost()).isEqualTo(10_000);
    assertThat(new SampleBound(50, 50).atMost()).isEqualTo(10_000);
    assertThatThrownBy(() -> new SampleBound(5, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleBound(5, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Rows are drawn without replacement; those that are marked lie in one heap at the end. */
  @Test
  void holdsInNinetyNineOfAHundredSamplesOfATable() {
    int[][] cases = {{500, 2, 100}, {2_000, 60, 300}, {20_000, 100, 500}, {1_000, 400, 900}};
    SplittableRandom random = new SplittableRandom(20260101);
    for (int[] each : cases) {
      int all = each[0];
      int marked = each[1];
      int rows = each[2];
      int holds = 0;
      int[] table = new int[all];
      for (int i = 0; i < all; i++) {
        table[i] = i;
      }
      for (int sample = 0; sample < SAMPLES; sample++) {
        int hits = 0;
        for (int i = 0; i < rows; i++) {
          int other = i + random.nextInt(all - i);
          int drawn = table[other];
          table[other] = table[i];
          table[i] = drawn;
          hits += drawn >= all - marked ? 1 : 0;
        }
        if (marked <= new SampleBound(rows, hits).share() * all) {
          holds++;
        }
      }
      assertThat(holds).isGreaterThanOrEqualTo(SAMPLES * 99 / 100);
    }
  }

  /** The binomial distribution, summed up. */
  private static double atMost(long rows, long hits, double share) {
    double log = rows * Math.log1p(-share);
    double sum = Math.exp(log);
    for (long i = 1; i <= hits; i++) {
      log += Math.log((rows - i + 1.0) / i) + Math.log(share) - Math.log1p(-share);
      sum += Math.exp(log);
    }
    return sum;
  }
}
