package org.inshore.spi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

  @ParameterizedTest
  @CsvSource({
    "CN, false, 中国内地",
    "HK, true, 中国香港",
    "MO, true, 中国澳门",
    "TW, true, 中国台湾",
    "SG, true, 新加坡",
    "ZZ, true, 境外（地点不明）"
  })
  void onlyTheMainlandIsOnshore(String code, boolean offshore, String label) {
    Jurisdiction jurisdiction = new Jurisdiction(code);

    assertThat(jurisdiction.isOffshore()).isEqualTo(offshore);
    assertThat(jurisdiction.label().zh()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cn", "XX", "CHN", "Hong Kong"})
  void refusesAnythingButACode(String code) {
    assertThatThrownBy(() -> new Jurisdiction(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO 3166-1");
  }

  @Test
  void aResidencyMustAgreeWithItsPlace() {
    assertThatThrownBy(() -> new Residency(Verdict.ONSHORE, new Jurisdiction("HK"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Residency(Verdict.ONSHORE, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Residency.in(new Jurisdiction("TW"), List.of()).verdict())
        .isEqualTo(Verdict.OFFSHORE);
    assertThat(Residency.unknown(List.of()).jurisdiction()).isNull();
  }
}
