package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrangersTest {
  /** Of a thousand draws the bound may be wrong once or so. */
  @Test
  void theBoundHoldsTheTruth() {
    SplittableRandom random = new SplittableRandom(20_261);
    int wrong = 0;
    for (int i = 0; i < 1000; i++) {
      double share = 0.02 + 0.97 * random.nextDouble();
      int strangers = random.nextInt(300);
      int foreign = 0;
      for (int each = 0; each < strangers; each++) {
        foreign += random.nextDouble() < share ? 1 : 0;
      }
      wrong += Strangers.most(foreign, share) < strangers ? 1 : 0;
    }
    assertThat(wrong).isLessThanOrEqualTo(2);
  }

  @Test
  void nobodyForeignMeansFewStrangers() {
    assertThat(Strangers.most(0, 0.5)).isBetween(5L, 15L);
    assertThat(Strangers.most(100, 0.5)).isBetween(220L, 300L);
    assertThat(Strangers.most(0, 0)).isEqualTo(Integer.MAX_VALUE);
  }
}
