package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {
  @ParameterizedTest
  @CsvSource({
    "certificateType, certificateNumber, true",
    "zhengjian_leixing, zhengjian_haoma, true",
    "客户证件类别, 客户证件号码, true",
    "IDENTITY_TYPE, IDENTITY_CODE, true",
    "certificateType, orderNumber, false",
    "type, no, false",
    "certificateType, certificate, false",
  })
  void isToldByTheBeginOfBothNames(String type, String number, boolean expected) {
    assertThat(NumberColumn.isOf(type, number)).isEqualTo(expected);
  }
}
