package org.inshore.scanners.jdbc.slice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SliceRequestTest {
  @Test
  void cutsWhatIsLargeEnoughToBeWorthIt() {
    assertThat(new SliceRequest(1_000, 2).cuts(1_999)).isFalse();
    assertThat(new SliceRequest(1_000, 2).cuts(2_000)).isTrue();
    assertThat(new SliceRequest(1_000, 1).cuts(19_999)).isFalse();
    assertThat(new SliceRequest(1_000, 1).cuts(20_000)).isTrue();
    assertThat(new SliceRequest(0, 2).cuts(1e12)).isFalse();
  }

  @Test
  void slicesAreFewEnoughToBeListed() {
    assertThat(new SliceRequest(1_000, 1).slices(20_001)).isEqualTo(21);
    assertThat(new SliceRequest(1, 2).slices(1e12)).isEqualTo(10_000);
  }
}
