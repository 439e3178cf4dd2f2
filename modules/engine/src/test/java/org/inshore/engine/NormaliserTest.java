package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
  void leavesAllElse() {
    assertThat(Normaliser.normalise("身份证 ①㈱ⅣＸ\n。，𠀀é")).isEqualTo("身份证 ①㈱ⅣX\n。,𠀀é");
  }
}
