package org.inshore.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWordsTest {
  @ParameterizedTest
  @CsvSource({
    "cust_name, cust name",
    "custName, cust name",
    "CustName, cust name",
    "CUST_NAME2, cust name 2",
    "IDNo, id no",
    "t.ID-NO, t id no",
    "客户Name, 客户 name",
    "mobile1st, mobile 1 st",
    "___, ''",
  })
  void splitsNames(String name, String tokens) {
    assertThat(String.join(" ", ColumnWords.tokens(name))).isEqualTo(tokens);
  }
}
