package org.inshore.spi.inventory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {

  @ParameterizedTest
  @CsvSource({
    "13800138000, 3, 2, 138********",
    "11010519491231002X, 3, 2, 110*************2X",
    "张三, 1, 0, **",
    "欧阳修, 1, 0, 欧**",
    "123, 3, 2, 1**",
    "1, 1, 1, *",
    "123456789, 9, 9, 123******"
  })
  void keepsAtMostAThird(String value, int start, int end, String masked) {
    assertThat(MaskedText.of(value, start, end)).hasToString(masked);
  }

  @Test
  void hidesAnEmptyValueToo() {
    assertThat(MaskedText.of("", 3, 3)).hasToString("*");
  }

  /** What is long is not told by how many stars stand for it. */
  @Test
  void showsNoMoreThanFortyStars() {
    assertThat(MaskedText.of("a".repeat(43), 2, 1)).hasToString("aa" + "*".repeat(40) + "a");
    assertThat(MaskedText.of("a".repeat(44), 2, 1)).hasToString("aa" + "*".repeat(40) + "a");
    assertThat(MaskedText.of("a".repeat(9_000), 0, 0)).hasToString("*".repeat(40));
  }

  @Test
  void countsCodePoints() {
    assertThat(MaskedText.of("𠮷田太郎一二", 1, 0)).hasToString("𠮷*****");
  }

  @Test
  void readsBackOnlyWhatIsMasked() {
    assertThat(MaskedText.parse("138********")).isEqualTo(MaskedText.of("13800138000", 3, 2));
    assertThat(MaskedText.parse("**")).isEqualTo(MaskedText.of("张三", 1, 0));
    assertThatThrownBy(() -> MaskedText.parse("13800138000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("13800138000");
  }
}
