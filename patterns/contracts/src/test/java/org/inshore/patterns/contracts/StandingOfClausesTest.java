package org.inshore.patterns.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.contracts.ContractCheck;
import org.inshore.contracts.duty.ContractException;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.text.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same sentence says more or less by where it stands and by what other clauses say of it. */
class StandingOfClausesTest {
  private static final String ZH = "甲方：示例银行股份有限公司\n乙方：示例科技有限公司\n";

  private static final String EN =
      "This Agreement is made between Example Bank Ltd (the \"Bank\")"
          + " and Example Services Ltd (the \"Vendor\").\n";

  private static final String MORE = "\n8. Fees\nThe Bank pays every quarter.\n9. Term\nOne year.";
  private static final String HAN_MORE = "\n第八条 甲方按季付款。\n第九条 本合同有效期一年。";

  private static ContractCheck check;

  @BeforeAll
  static void load() throws ContractException {
    check = new ContractCheck(Duties.load(new ContractsPack().files()));
  }

  @Test
  void aRecitalTellsAndDoesNotPromise() {
    String told = "WHEREAS the Vendor will keep all customer data confidential; and\n";
    assertThat(state(EN + told + "7. Services\nThe Vendor prints." + MORE, "confidentiality"))
        .isEqualTo(State.WEAK);
    assertThat(state(ZH + "鉴于乙方承诺对甲方名单严格保密；\n第七条 乙方负责打印。" + HAN_MORE, "confidentiality"))
        .isEqualTo(State.WEAK);
    assertThat(state(ZH + "第七条 乙方承诺对甲方名单严格保密。" + HAN_MORE, "confidentiality"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void aReasonBeforeADutyIsNoRecital() {
    assertThat(state(ZH + "第七条 鉴于名单敏感，乙方应对名单加密并限制访问权限。" + HAN_MORE, "security"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void aDefinitionSaysWhatAWordMeans() {
    assertThat(
            state(
                ZH + "第一条 定义\n1.1 “销毁”是指清除全部数据及副本并出具书面证明。\n第七条 乙方负责打印。" + HAN_MORE, "destruction"))
        .isEqualTo(State.WEAK);
  }

  @Test
  void whatStandsBelowAHeadingOfTheCustomersDutiesBindsTheCustomer() {
    String items = "\n(a) to encrypt all files and restrict access;\n(b) to keep the data secret;";
    assertThat(state(EN + "7. Obligations of the Bank" + items + MORE, "security"))
        .isEqualTo(State.NOT_FOUND);
    assertThat(state(EN + "7. Obligations of the Vendor" + items + MORE, "security"))
        .isEqualTo(State.FOUND);
    assertThat(state(ZH + "第七条 甲方责任\n（一）对名单采取加密、访问控制等安全措施；" + HAN_MORE, "security"))
        .isEqualTo(State.NOT_FOUND);
    assertThat(state(ZH + "第七条 甲乙双方责任\n（一）对名单采取加密、访问控制等安全措施；" + HAN_MORE, "security"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void whatAnotherSentenceTakesBackIsWeak() {
    String duty =
        "7. Subcontracting\nThe Vendor shall not subcontract without the Bank's written consent.";
    assertThat(state(EN + duty + MORE, "subcontracting")).isEqualTo(State.FOUND);
    assertThat(
            state(
                EN + duty + " The foregoing shall not apply to its group." + MORE,
                "subcontracting"))
        .isEqualTo(State.WEAK);
    assertThat(
            state(
                EN + duty + MORE + "\n10. Special terms\nClause 7 shall not apply to mailing work.",
                "subcontracting"))
        .isEqualTo(State.WEAK);
    assertThat(
            state(
                EN + duty + MORE + "\n10. Special terms\nClause 9 shall not apply to mailing work.",
                "subcontracting"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void whatLawOrPublicityTakesOutStays() {
    assertThat(state(ZH + "第七条 乙方应对名单保密，不得向第三方披露。前款义务不适用于已为公众所知的信息。" + HAN_MORE, "confidentiality"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void measuresInAnAnnexThatIsNotThereAreWeak() {
    String duty = "7. Security\nThe Vendor shall implement the safeguards specified in Schedule 4.";
    assertThat(state(EN + duty + MORE, "security")).isEqualTo(State.WEAK);
    assertThat(state(EN + duty + MORE + "\nSchedule 4\n[to be agreed]", "security"))
        .isEqualTo(State.WEAK);
    assertThat(
            state(EN + duty + MORE + "\nSchedule 4\nEncryption of media; access logs.", "security"))
        .isEqualTo(State.FOUND);
  }

  @Test
  void leaveToDoOnesDutyIsWeak() {
    assertThat(state(ZH + "第七条 发生数据泄露的，乙方可在12小时内通知甲方。" + HAN_MORE, "breach-notice"))
        .isEqualTo(State.WEAK);
    assertThat(
            state(
                EN
                    + "7. End\nUpon termination the Vendor may destroy the data and certify it in writing."
                    + MORE,
                "destruction"))
        .isEqualTo(State.WEAK);
  }

  @Test
  void aTimeThatIsLeftBlankIsWeak() {
    assertThat(state(ZH + "第七条 发生泄露的，乙方应在____小时内通知甲方。" + HAN_MORE, "breach-notice"))
        .isEqualTo(State.WEAK);
  }

  @Test
  void whatHasToBeBoughtFirstIsWeak() {
    assertThat(
            state(
                EN
                    + "7. Security\nIf the Bank has purchased the gold plan, the Vendor encrypts data."
                    + MORE,
                "security"))
        .isEqualTo(State.WEAK);
  }

  @Test
  void aTitleAboveASentenceOfItsOwnStatesNothing() {
    assertThat(
            state(
                EN + "7. Notice of Data Breaches within 12 Hours\nThe parties meet in May." + MORE,
                "breach-notice"))
        .isEqualTo(State.NOT_FOUND);
    assertThat(state(ZH + "第七条 数据销毁及书面证明\n双方应友好合作。" + HAN_MORE, "destruction"))
        .isEqualTo(State.NOT_FOUND);
  }

  private static State state(String contract, String duty) {
    List<Passage> lines = contract.lines().map(line -> Passage.line(0, line)).toList();
    return check.answers(lines).stream()
        .filter(each -> each.duty().id().equals(duty))
        .findFirst()
        .orElseThrow()
        .state();
  }
}
