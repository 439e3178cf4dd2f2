package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointSetTest {
  @Test
  void hanIsTheScript() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean han = Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
      if (CodePointSet.HAN.contains(point) != han) {
        assertThat(point).as("%x", point).isEqualTo(han ? "Han" : "not Han");
      }
    }
    assertThat(CodePointSet.HAN.contains('中')).isTrue();
  }
}
