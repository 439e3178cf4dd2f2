package org.inshore.spi.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {
  @Test
  void leavesOrdinaryTextAlone() {
    String text = "客户名单 – café 👩‍💼 (1).xlsx";
    assertThat(Visible.of(text)).isSameAs(text);
  }

  @Test
  void showsWhatHidesOrTurns() {
    assertThat(Visible.of("a\u202Efdp.exe")).isEqualTo("a[U+202E]fdp.exe");
    assertThat(Visible.of("a\tb\nc\u0000")).isEqualTo("a[U+0009]b[U+000A]c[U+0000]");
    assertThat(Visible.of("\uFEFFa\u2028")).isEqualTo("[U+FEFF]a[U+2028]");
  }

  @Test
  void showsWhatXmlCannotHold() {
    assertThat(Visible.of("a\uD83D")).isEqualTo("a[U+D83D]");
    assertThat(Visible.of("a\uFFFF")).isEqualTo("a[U+FFFF]");
  }
}
