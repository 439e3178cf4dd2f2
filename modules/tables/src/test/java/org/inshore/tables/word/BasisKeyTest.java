package org.inshore.tables.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

final class BasisKeyTest {
  private static final Wording PIPL = new Wording("个人信息保护法", "PIPL");
  private static final Wording JRT = new Wording("JR/T 0171", "JR/T 0171");

  @Test
  void numbersEachRuleOnceAsItComesUp() {
    BasisKey key = new BasisKey();
    assertThat(key.of(List.of(JRT))).isEqualTo("[1]");
    assertThat(key.of(List.of(PIPL, JRT))).isEqualTo("[1] [2]");
    assertThat(key.of(List.of(PIPL))).isEqualTo("[2]");
    assertThat(key.entries()).containsExactly(JRT, PIPL);
  }

  @Test
  void hasNothingToSayOfAGroundWithoutABasis() {
    BasisKey key = new BasisKey();
    assertThat(key.of(List.of())).isEmpty();
    assertThat(key.entries()).isEmpty();
  }
}
