package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void aBoundSaysNoToNothing() {
    assertThat(Normal.of("No more than twice, not less than once, no audit"))
        .isEqualTo("nomore than twice, notless than once, no audit");
  }

  @Test
  void traditionalCharactersOfContractsAreSimplified() {
    assertThat(Normal.of("遺失檔案，不得攜帶紙本")).isEqualTo("遗失档案,不得携带纸本");
  }
}
