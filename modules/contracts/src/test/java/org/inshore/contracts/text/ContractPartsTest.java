package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractPartsTest {

  @Test
  void anAnnexIsThereIfItSaysSomething() {
    ContractParts parts =
        parts("第一条 总则", "第二条 其他", "附件一 安全措施", "加密、日志。", "附件二 地点", "（本页空白）", "附件三 目的");

    assertThat(parts.isMissing("按附件一所列措施")).isFalse();
    assertThat(parts.isMissing("按附件二所列地点")).isTrue();
    assertThat(parts.isMissing("附件三列明的目的")).isTrue();
    assertThat(parts.isMissing("附件四列明的目的")).isTrue();
    assertThat(parts.isMissing("附件四或附件一列明的目的")).isFalse();
  }

  @Test
  void aClauseIsThereByItsNumber() {
    ContractParts parts = parts("1. Scope", "2. Security", "2.1 Encryption is used.", "3. Term");

    assertThat(parts.isMissing("as stated in clause 2")).isFalse();
    assertThat(parts.isMissing("as stated in clause 7.4")).isTrue();
  }

  @Test
  void aBlankIsMissingWhereverItStands() {
    ContractParts parts = parts("1. Scope", "2. Term");

    assertThat(parts.isMissing("within [●] hours")).isTrue();
    assertThat(parts.isMissing("在____小时内")).isTrue();
    assertThat(parts.isMissing("within 24 hours [of discovery]")).isFalse();
  }

  @Test
  void aClauseIsOfTheNumbersThatASentenceNames() {
    Clause clause = new Clause("第四十条", List.of(Sentence.statement("乙方保密。")));

    assertThat(ContractParts.isOf(clause, ContractParts.named("第四条的约定不适用"))).isFalse();
    assertThat(
            ContractParts.isOf(
                new Clause("第四条", clause.sentences()), ContractParts.named("第四条的约定不适用")))
        .isTrue();
    assertThat(
            ContractParts.isOf(
                new Clause("4.1", clause.sentences()),
                ContractParts.named("clause 4 does not apply")))
        .isTrue();
    assertThat(
            ContractParts.isOf(
                new Clause("14", clause.sentences()),
                ContractParts.named("clause 4 does not apply")))
        .isFalse();
  }

  private static ContractParts parts(String... lines) {
    return new ContractParts(
        Clauses.of(Arrays.stream(lines).map(line -> Passage.line(0, line)).toList()));
  }
}
