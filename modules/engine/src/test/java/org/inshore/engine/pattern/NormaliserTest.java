package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.inshore.spi.text.Traditional;
import org.junit.jupiter.api.Test;

class NormaliserTest {
  @Test
  void makesFullWidthFormsHalfWidth() {
    for (char c = '!'; c <= '~'; c++) {
      assertThat(Normaliser.normalise(c + 0xFEE0)).isEqualTo(c);
    }
    assertThat(Normaliser.normalise("１３８－Ａｂ　：")).isEqualTo("138-Ab :");
  }

  @Test
  void takesOutWhatCannotBeSeen() {
    assertThat(Normaliser.normalise("1\u200b3\u200c8\u200d0\u20600\ufeff0\u00ad1"))
        .isEqualTo("1380001");
  }

  @Test
  void unifiesDashesAndSpaces() {
    assertThat(Normaliser.normalise("‐‑‒–—―－")).isEqualTo("-------");
    assertThat(Normaliser.normalise("\u00a0\u3000")).isEqualTo("  ");
  }

  @Test
  void turnsRadicalsIntoCharacters() {
    for (int point = 0x2F00; point <= 0x2FD5; point++) {
      assertThat(Character.toString(Normaliser.normalise(point)))
          .isEqualTo(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
    }
  }

  @Test
  void readsTraditionalCharactersAsSimplifiedOnes() {
    assertThat(Normaliser.normalise("國家機密★絕密 戶口號碼 臺灣證件")).isEqualTo("国家机密★绝密 户口号码 台湾证件");
    // Simplified text has them too.
    assertThat(Normaliser.normalise("乾隆 著作 沈阳")).isEqualTo("乾隆 著作 沈阳");
    for (int point = Traditional.FIRST; point <= Traditional.LAST; point++) {
      int plain = Normaliser.normalise(point);
      assertThat(Normaliser.normalise(plain)).isEqualTo(plain);
    }
  }

  @Test
  void readsDotsAmidALineAsOne() {
    assertThat(Normaliser.normalise("甲•乙‧丙∙丁⋅戊·")).isEqualTo("甲·乙·丙·丁·戊·");
  }

  @Test
  void leavesAllElse() {
    assertThat(Normaliser.normalise("身份证 ①㈱ⅣＸ\n。，𠀀é")).isEqualTo("身份证 ①㈱ⅣX\n。,𠀀é");
  }
}
