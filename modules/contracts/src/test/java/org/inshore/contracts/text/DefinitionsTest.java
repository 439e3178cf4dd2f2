package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.contracts.text.Definitions.Definition;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  @Test
  void wordsAreDefinedBeforeAndBehindWhatTheyMean() {
    assertThat(definitions("“名册”指甲方交付的客户资料。", "2. 全部通话录音（下称“音档”）由乙方保管。"))
        .extracting(Definition::word, Definition::meaning)
        .containsExactly(tuple("名册", "甲方交付的客户资料。"), tuple("音档", "全部通话录音"));
    assertThat(
            definitions(
                "\"Extracts\" means any copy of customer records.",
                "All call recordings (the \"Tapes\")."))
        .extracting(Definition::word)
        .containsExactly("extracts", "tapes");
  }

  @Test
  void partiesAreNoDefinitions() {
    assertThat(definitions("云川银行股份有限公司（以下称“云川”）", "乙方：数信信息服务有限公司（以下称“数信”）")).isEmpty();
  }

  @Test
  void whatIsHandedOverIsNoParty() {
    assertThat(Parties.of(lines("乙方受让的客户名单（下称“名单”）")).providers()).doesNotContain("名单");
  }

  @Test
  void twoPartiesMayStandInOneLine() {
    Parties parties = Parties.of(lines("出租方（甲方）：联创租赁 承租方（乙方）：青山银行"));

    assertThat(parties.customers()).contains("乙方").doesNotContain("甲方");
  }

  private static List<Definition> definitions(String... text) {
    List<Passage> passages = lines(text);
    return Definitions.of(passages, Parties.of(passages));
  }

  private static List<Passage> lines(String... text) {
    return Stream.of(text).map(line -> Passage.line(0, line)).toList();
  }
}
