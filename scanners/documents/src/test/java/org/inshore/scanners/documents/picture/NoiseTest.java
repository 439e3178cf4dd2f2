package org.inshore.scanners.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final int SIDE = 300;

  /** Edges and slopes are none; grain of a known strength is found, and mostly taken away. */
  @Test
  void grainIsMeasuredAndReduced() {
    Random random = new Random(3);
    byte[] clean = new byte[SIDE * SIDE];
    byte[] grainy = new byte[SIDE * SIDE];
    for (int i = 0; i < clean.length; i++) {
      int x = i % SIDE;
      int shade = x % 60 < 8 ? 40 : 150 + x / 6;
      clean[i] = (byte) shade;
      grainy[i] = (byte) Math.clamp(Math.round(shade + random.nextGaussian() * 20), 0, 255);
    }
    GrayPicture still = new GrayPicture(SIDE, SIDE, clean);
    GrayPicture noisy = new GrayPicture(SIDE, SIDE, grainy);
    assertThat(Noise.deviation(still)).isLessThan(1);
    assertThat(Noise.reduced(still)).isSameAs(still);
    assertThat(Noise.deviation(noisy)).isBetween(16.0, 24.0);
    assertThat(Noise.deviation(Noise.reduced(noisy))).isLessThan(10);
    assertThat(Noise.reduced(new GrayPicture(2, 1, new byte[2])).pixels()).hasSize(2);
  }
}
