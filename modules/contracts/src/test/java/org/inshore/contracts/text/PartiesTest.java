package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartiesTest {

  @Test
  void rolesBeforeTheNamesOfABankAndACompanyArePartiesOfTheContract() {
    Parties parties = parties("被许可方：示例银行", "许可方：示例软件有限公司");

    assertThat(parties.customers()).contains("被许可方");
    assertThat(parties.providers()).contains("许可方");
  }

  @Test
  void rolesOnOneLineAreParted() {
    Parties parties = parties("Operator: Example Platforms Ltd. Institution: Example Savings Bank");

    assertThat(parties.customers()).contains("institution");
    assertThat(parties.providers()).contains("operator");
  }

  @Test
  void aPlaceInBracketsIsPartOfAName() {
    Parties parties = parties("示例銀行（香港）有限公司（「本公司」）與示例科技（深圳）有限公司（「承辦商」）訂立本合約");

    assertThat(parties.customers()).contains("本公司");
    assertThat(parties.providers()).contains("承办商").doesNotContain("本公司");
  }

  @Test
  void rolesWithoutABankSayNothing() {
    Parties parties = parties("出租方：示例置业有限公司", "承租方：示例贸易有限公司");

    assertThat(parties.providers()).doesNotContain("出租方", "承租方");
  }

  private static Parties parties(String... lines) {
    return Parties.of(Stream.of(lines).map(each -> Passage.line(0, each)).toList());
  }

  @Test
  void whoSpeaksIsToldByWhoseCustomersTheyAre() {
    Parties bank = Parties.of(List.of(Passage.line(0, "你们不要把我们的客户资料带走。")));
    Parties vendor = Parties.of(List.of(Passage.line(0, "We hand your customer lists back.")));

    assertThat(bank.customers()).contains("我们", "we");
    assertThat(bank.providers()).contains("你们", "you");
    assertThat(vendor.customers()).contains("你们", "you");
    assertThat(vendor.providers()).contains("我们", "we");
  }
}
