package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClausesTest {

  @Test
  void whatEndsWithAColonStandsBeforeEachItem() {
    List<Clause> clauses =
        Clauses.of(lines("第一条 总则", "第二条 义务", "乙方应当：", "（一）保密；", "（二）加密。", "第三条 其他"));

    Clause duties = clauses.get(1);
    assertThat(duties.number()).isEqualTo("第二条");
    assertThat(duties.sentences())
        .extracting(Sentence::item, Sentence::text)
        .contains(tuple("（一）", "乙方应当 保密;"), tuple("（二）", "乙方应当 加密。"));
  }

  @Test
  void whatAnnouncesAListWithinAParagraphStandsBeforeEachItem() {
    List<Clause> clauses =
        Clauses.of(lines("第一条 总则", "第二条 发生泄露的，乙方应当：1.采取补救措施；2.立即通知甲方。乙方承担费用。", "第三条 其他"));

    assertThat(clauses.get(1).sentences())
        .extracting(Sentence::text)
        .contains("发生泄露的,乙方应当 2.立即通知甲方。", "乙方承担费用。");
  }

  @Test
  void aQuestionAndAHalfSentenceThatPointsBackBelongToWhatTheySpeakOf() {
    List<Clause> clauses =
        Clauses.of(
            lines(
                "1. Lost a key? Ring the porter. Nobody else helps.",
                "2. Keys are for this door; that is all.",
                "3. 钥匙由门卫保管；备用钥匙另存。"));

    assertThat(clauses)
        .flatExtracting(Clause::sentences)
        .extracting(Sentence::text)
        .containsExactly(
            "lost a key? ring the porter.",
            "nobody else helps.",
            "keys are for this door; that is all.",
            "钥匙由门卫保管;",
            "备用钥匙另存。");
  }

  @Test
  void aVerbAndItsNegationAskWhether() {
    assertThat(Normal.of("来不来、通不通知")).isEqualTo("是否来、是否通知");
    assertThat(Normal.of("能否")).isEqualTo("是否能");
    assertThat(Normal.of("是否来不了")).isEqualTo("是否来不了");
  }

  @Test
  void theLabelOfARowIsAWordOfItsOwn() {
    List<Clause> clauses =
        Clauses.of(List.of(new Passage(0, List.of("Law", "Chinese law applies"))));

    assertThat(clauses.getFirst().sentences())
        .extracting(Sentence::text)
        .contains("law: chinese law applies");
  }

  @Test
  void aSentenceGoesOnOverLinesAndPagesWithoutRunningHeads() {
    List<Passage> pages =
        List.of(
            Passage.line(1, "合同专用文本"),
            Passage.line(1, "第一条 乙方不得向任何第三方披露在履行本合同过程中"),
            Passage.line(1, "- 1 -"),
            Passage.line(2, "合同专用文本"),
            Passage.line(2, "知悉的甲方客户信息以及其他未公开的经营信息资料"),
            Passage.line(2, "第二条 费用由双方每月结算一次并在十日内支付完毕"),
            Passage.line(3, "合同专用文本"),
            Passage.line(3, "第三条 本合同自双方签字盖章之日起生效有效期两年"));

    List<Clause> clauses = Clauses.of(pages);

    assertThat(clauses).extracting(Clause::number).containsExactly("第一条", "第二条", "第三条");
    assertThat(clauses.getFirst().sentences().getFirst().text())
        .isEqualTo("乙方不得向任何第三方披露在履行本合同过程中知悉的甲方客户信息以及其他未公开的经营信息资料");
    assertThat(clauses.getLast().sentences().getFirst().page()).isEqualTo(3);
  }

  @Test
  void aNumberBelowAnArticleIsNamedWithIt() {
    assertThat(Clauses.of(lines("第五条 保密", "1. 甲。", "2. 乙。", "5.3 丙。")))
        .extracting(Clause::number)
        .containsExactly("第五条", "第五条 1", "第五条 2", "5.3");
  }

  @Test
  void aTitleWithoutANumberNamesItsClauseAndTheItemsBelow() {
    List<Clause> clauses =
        Clauses.of(
            lines(
                "Services Addendum",
                "Staff",
                "The supplier agrees to:",
                "1. train its staff;",
                "2. name them.",
                "End of Work",
                "The supplier hands everything back.",
                "3. Fees are due."));

    assertThat(clauses)
        .extracting(Clause::number)
        .contains("Staff 1", "Staff 2", "End of Work", "3")
        .doesNotContain("Services Addendum");
  }

  @Test
  void aTitleStatesNothing() {
    List<Clause> clauses = Clauses.of(lines("保密协议", "第一条 保密", "乙方到场施工。", "第二条 数据不外传", "第三条 其他"));

    assertThat(clauses)
        .flatExtracting(Clause::sentences)
        .filteredOn(Sentence::title)
        .extracting(Sentence::text)
        .containsExactly("保密协议", "保密");
  }

  @Test
  void lettersWithAnEndingBracketNumberItems() {
    List<Clause> clauses =
        Clauses.of(
            lines(
                "1. General",
                "2. Checks",
                "The bank has the right to:",
                "a) ask",
                "b) visit",
                "3. Fees"));

    assertThat(clauses.get(1).sentences())
        .extracting(Sentence::text)
        .contains("the bank has the right to ask", "the bank has the right to visit");
  }

  @Test
  void dutiesInOneSentenceAreSentencesWithItsSubject() {
    assertThat(CompoundSentence.parts("The firm shall lock the files, and shall report a theft."))
        .containsExactly("The firm shall lock the files", "The firm shall report a theft.");
    assertThat(
            CompoundSentence.parts(
                "The firm shall lock the files and notify the bank without delay."))
        .containsExactly(
            "The firm shall lock the files", "The firm shall notify the bank without delay.");
    assertThat(CompoundSentence.parts("乙方应加密资料，并在一日内通知甲方。"))
        .containsExactly("乙方应加密资料", "乙方应在一日内通知甲方。");
    assertThat(CompoundSentence.parts("乙方不得外传，并应加密，除非甲方同意。")).isEmpty();
    assertThat(CompoundSentence.parts("The firm shall pay and shall leave unless asked to stay."))
        .isEmpty();
  }

  @Test
  void theBankIsTheCustomerWhateverItIsCalled() {
    Parties parties = Parties.of(lines("甲方：示例科技有限公司", "乙方：示例银行股份有限公司（以下简称“委托行”）"));

    assertThat(parties.customers()).contains("乙方", "委托行");
    assertThat(parties.providers()).contains("甲方").doesNotContain("乙方");
  }

  /** The form of a contract behind which more follows. */
  private static ContractForm withMore(String heading) {
    return ContractForm.of(
        lines(
            "外包服务合同",
            "甲方：某银行",
            "乙方：某公司",
            "第一条 乙方应保密。",
            "第二条 略",
            "第三条 略",
            "甲方（盖章）：",
            heading,
            "甲方：某银行",
            "第一条 乙方不得外传。"));
  }

  @Test
  void tellsWhatIsNoContract() {
    assertThat(ContractForm.of(lines(""))).isEqualTo(ContractForm.EMPTY);
    assertThat(
            ContractForm.of(
                lines(
                    "Le fournisseur garde confidentielles toutes les données de la banque et ne les transmet à personne.")))
        .isEqualTo(ContractForm.OTHER_LANGUAGE);
    assertThat(withMore("保密协议")).isEqualTo(ContractForm.SEVERAL);
    assertThat(withMore("附件一 保密协议")).isEqualTo(ContractForm.CONTRACT);
  }

  /** Behind the first one's annex, with the same parties. */
  @Test
  void aSecondContractHasANumberOfItsOwn() {
    List<String> first =
        List.of(
            "客户回访外包服务合同",
            "合同编号：HT-118",
            "甲方：示例银行股份有限公司",
            "乙方：示例服务有限公司",
            "第一条 保密",
            "乙方应对所知悉的甲方数据承担保密义务，不得向任何第三方披露，并应采取加密措施。",
            "附件一：个人信息处理说明（处理目的、方式）");
    List<String> second = new ArrayList<>(first);
    second.set(0, "短信发送外包服务合同");
    second.set(1, "合同编号：HT-119");
    List<String> annex = new ArrayList<>(second);
    annex.addFirst("附件二");

    assertThat(form(first, List.of())).isEqualTo(ContractForm.CONTRACT);
    assertThat(form(first, second)).isEqualTo(ContractForm.SEVERAL);
    assertThat(form(first, annex)).isEqualTo(ContractForm.CONTRACT);
  }

  @Test
  void aSecondContractNamesItsPartiesAgain() {
    List<String> english =
        List.of(
            "Services Agreement",
            "This Agreement is made on 1 May 2026 between Example Bank and Example Technology Ltd.",
            "1. The Vendor shall keep all customer data confidential.",
            "2. The parties shall settle what arises between the Customer and the Vendor.",
            "Their duties end as said in this Agreement",
            "1. The Vendor shall return all data.");
    assertThat(form(english)).isEqualTo(ContractForm.CONTRACT);
    assertThat(form(english, english)).isEqualTo(ContractForm.SEVERAL);

    List<String> first = List.of("外包服务合同", "甲方：某银行", "乙方：某公司", "第一条 乙方应保密，不得外传。", "附件一 价目表");
    List<String> annex = List.of("数据处理协议", "委托方：某银行", "受托方： 某公司", "第一条 受托方应当删除个人信息。");
    List<String> other = List.of("数据处理协议", "委托方：某银行", "受托方：别的公司", "第一条 受托方应当删除个人信息。");
    List<String> blank = List.of("数据处理协议", "甲方：______", "乙方：", "第一条 乙方应当删除个人信息。");
    assertThat(form(first, annex)).isEqualTo(ContractForm.CONTRACT);
    assertThat(form(first, blank)).isEqualTo(ContractForm.CONTRACT);
    assertThat(form(first, other)).isEqualTo(ContractForm.SEVERAL);
  }

  @Test
  void japaneseIsNoChinese() {
    assertThat(
            form(
                List.of(
                    "業務委託契約書",
                    "委託者：株式会社例銀行",
                    "第1条 受託者は、本契約に基づき取り扱う個人情報を秘密として保持しなければならない。",
                    "第2条 受託者は、委託者の事前の書面による承諾なく、業務を第三者に再委託してはならない。")))
        .isEqualTo(ContractForm.OTHER_LANGUAGE);
  }

  @Test
  void aCellThatHoldsANumberAloneNumbersItsRowAndIsNoLabel() {
    List<Clause> clauses =
        Clauses.of(
            List.of(
                new Passage(0, List.of("No", "Item", "Answer")),
                new Passage(0, List.of("7", "库房", "夜间上锁"))));

    assertThat(clauses.getLast().number()).isEqualTo("7");
    assertThat(clauses.getLast().sentences())
        .extracting(Sentence::text)
        .containsExactly("库房: 夜间上锁");
  }

  @Test
  void aLineThatSumsUpTalksStandsBeforeNoItem() {
    List<Clause> clauses = Clauses.of(lines("把昨天谈的整理一下：", "- 库房夜间上锁。", "- 钥匙两把。"));

    assertThat(clauses.stream().flatMap(each -> each.sentences().stream()))
        .extracting(Sentence::text)
        .contains("库房夜间上锁。", "钥匙两把。");
  }

  @Test
  void linesOfANarrowColumnAreOneSentence() {
    List<Clause> clauses =
        Clauses.of(
            lines(
                "第一条 这一行很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长。",
                "第二条 钥匙两把。",
                "第三条 钥匙 库房的钥匙只交给",
                "值班人员保管。"));

    assertThat(clauses.getLast().sentences())
        .extracting(Sentence::text)
        .containsExactly("钥匙 库房的钥匙只交给值班人员保管。");
  }

  private static ContractForm form(List<String> only) {
    return form(only, List.of());
  }

  private static ContractForm form(List<String> first, List<String> second) {
    return ContractForm.of(
        lines(Stream.concat(first.stream(), second.stream()).toArray(String[]::new)));
  }

  private static List<Passage> lines(String... lines) {
    return Arrays.stream(lines).map(line -> Passage.line(0, line)).toList();
  }
}
