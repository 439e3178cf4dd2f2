package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormTest {
  @ParameterizedTest
  @CsvSource({
    "138****8000, MASKED",
    "张*, MASKED",
    "110105********002X, MASKED",
    "6217XXXXXXXX0012, MASKED",
    "＊＊＊, MASKED",
    "138●●●●8000, MASKED",
    "138××××8000, MASKED",
    "李○○, MASKED",
    "张某, MASKED",
    "10×20, PLAIN",
    "某公司, PLAIN",
    "5f4dcc3b5aa765d61d8327deb882cf99, ENCRYPTED",
    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae, ENCRYPTED",
    "8f14e45f-ceea-467f-9e57-0c6a2b8e4f11, ENCRYPTED",
    "U2FsdGVkX1+vupppZksvRf5pq5g5XjFRlIPGLE==, ENCRYPTED",
    "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy, ENCRYPTED",
    "1.1010519491231E17, LOST_DIGITS",
    "1.38E+10, LOST_DIGITS",
    "110105194912310000, LOST_DIGITS",
    "6217000000000000000, LOST_DIGITS",
    "11010519491231002X, PLAIN",
    "6217000000000000012, PLAIN",
    "13800138000, PLAIN",
    "1024.00, PLAIN",
    "1.5E3, PLAIN",
    "1.38001380001E10, PLAIN",
    "北京市东城区示例路1号, PLAIN",
    "zhang.san.example@example.com, PLAIN",
    "ZHANGSANFENGWANGWUZHAOLIU, PLAIN",
    "91110000600037341L, PLAIN",
  })
  void tellsWhatNoPatternCanMatchAnyMore(String value, CellForm form) {
    assertThat(of(value, StandardCharsets.UTF_8, false)).isEqualTo(form);
    assertThat(of("  " + value + " ", Charset.forName("GB18030"), false)).isEqualTo(form);
  }

  /** A double keeps fifteen digits or so, whatever it is shown with. */
  @Test
  void longNumbersOfAFloatingColumnLostDigits() {
    assertThat(of("110105194912310021", StandardCharsets.UTF_8, true))
        .isEqualTo(CellForm.LOST_DIGITS);
    assertThat(of("110105194912310021", StandardCharsets.UTF_8, false)).isEqualTo(CellForm.PLAIN);
    assertThat(CellForm.isFloating("DOUBLE PRECISION")).isTrue();
    assertThat(CellForm.isFloating("float8")).isTrue();
    assertThat(CellForm.isFloating("bigint")).isFalse();
    assertThat(CellForm.isFloating(null)).isFalse();
  }

  private static CellForm of(String value, Charset charset, boolean floating) {
    byte[] bytes = value.getBytes(charset);
    return CellForm.of(bytes, 0, bytes.length, floating);
  }
}
