package org.inshore.scanners.documents.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptDigitsTest {
  /** The table asks of few characters; here all are asked. */
  @Test
  void everyDecimalDigitOfAnotherScriptHasItsValue() {
    for (int c = 0x80; c < ScriptDigits.VALUES.length; c++) {
      int value = Character.digit(c, 10);
      if (value >= 0 && (c < 0xff10 || c > 0xff19)) {
        assertThat(ScriptDigits.VALUES[c]).as(Integer.toHexString(c)).isEqualTo((byte) value);
      }
    }
    assertThat(ScriptDigits.VALUES['1']).isEqualTo((byte) -1);
    assertThat(ScriptDigits.VALUES['１']).isEqualTo((byte) -1);
  }
}
