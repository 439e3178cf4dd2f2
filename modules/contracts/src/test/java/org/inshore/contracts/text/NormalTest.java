package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void aBoundSaysNoToNothing() {
    assertThat(Normal.of("No more than twice, not less than once, no audit"))
        .isEqualTo("nomore than twice, notless than once, no audit");
    assertThat(Normal.of("terms no less protective than these"))
        .isEqualTo("terms noless protective than these");
  }

  @Test
  void traditionalCharactersOfContractsAreSimplified() {
    assertThat(Normal.of("遺失檔案，不得攜帶紙本")).isEqualTo("遗失档案,不得携带纸本");
    assertThat(Normal.of("承辦商須於運作區域執行審核，並受其管轄；帳目於事後彌償")).isEqualTo("承办商须于运作区域执行审核,并受其管辖;账目于事后弥偿");
  }
}
