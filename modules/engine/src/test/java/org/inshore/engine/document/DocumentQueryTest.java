package org.inshore.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.engine.document.Entries.all;
import static org.inshore.engine.document.Entries.any;
import static org.inshore.engine.document.Entries.matches;
import static org.inshore.engine.document.Entries.near;
import static org.inshore.engine.document.Entries.none;
import static org.inshore.engine.document.Entries.ordered;
import static org.inshore.engine.document.Entries.word;

import java.nio.charset.StandardCharsets;
import org.inshore.engine.document.DocumentQuery.Near;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentQueryTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          征信报告, 个人征信报告。, true
          征信报告, 征信，报告, false
          征信报告, 征信分报告, false
          征信报告, 征信, false
          征信报告, '征信报告\n征信 报\n告', true
          报告, 征信报告, true
          征信报告, '征信报\u200B告', true
          Credit Report, a credit  report., true
          Credit Report, 'CREDIT\nREPORT', true
          Credit Report, Ｃredit　Ｒeport, true
          Credit Report, creditreport, false
          Credit Report, credit reports, false
          Credit Report, discredit report, false
          Credit Report, 个人credit report报告, true
          ATM交易, 在ATM 交易, true
          ATM交易, XATM交易, false
          """)
  void findsAWord(String word, String text, boolean found) {
    String plain = text.replace("\\n", "\n").replace("\\u200B", "\u200B");
    DocumentRules rules = Entries.rules(word(word));
    DocumentCollector collector = rules.collector();
    collector.seen(rules.gateWords().size() - 1, 0);
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    collector.block(bytes, 0, bytes.length, Encoding.UTF_8, false);
    assertThat(collector.end()).hasSize(found ? 1 : 0);
  }

  @Test
  void joinsConditions() {
    DocumentQuery query = all(any(1, "征信报告", "信用报告"), any(2, "逾期", "还款", "授信"), none("新闻"));
    assertThat(matches(query, "信用报告：还款、授信")).isTrue();
    assertThat(matches(query, "信用报告：还款、还款")).isFalse();
    assertThat(matches(query, "还款、授信、逾期")).isFalse();
    assertThat(matches(query, "新闻：信用报告：还款、授信")).isFalse();
  }

  @Test
  void measuresAStretchFromTheFirstWordsStartToTheLastWordsEnd() {
    assertThat(matches(near(9, "征信报告", "逾期"), "征信报告有一笔逾期")).isTrue();
    assertThat(matches(near(8, "征信报告", "逾期"), "征信报告有一笔逾期")).isFalse();
    assertThat(matches(near(9, "逾期", "征信报告"), "征 信 报 告 有\n一 笔 逾 期 征信报告")).isTrue();
    assertThat(matches(near(9, "征信报告", "逾期"), "逾期有一笔征信报告")).isTrue();
    assertThat(matches(ordered(9, "征信报告", "逾期"), "逾期有一笔征信报告")).isFalse();
    assertThat(matches(ordered(9, "逾期", "征信报告"), "逾期有一笔征信报告")).isTrue();
  }

  @Test
  void takesOneWordOfEachGroup() {
    DocumentQuery query = new Near(20, false, 2, Entries.groups("逾期|欠款", "查询记录", "授信额度|信用额度"));
    assertThat(matches(query, "欠款，信用额度")).isTrue();
    assertThat(matches(query, "欠款、逾期，逾期")).isFalse();
    assertThat(matches(query, "欠款" + "。".repeat(20) + "信用额度")).isFalse();
  }

  @Test
  void manyGroupsOfManyWordsAreNoProduct() {
    String[] groups = new String[16];
    for (int i = 0; i < groups.length; i++) {
      String from = "词" + (char) ('一' + i);
      groups[i] = from + "甲|" + from + "乙|" + from + "丙|" + from + "丁";
    }
    DocumentQuery query = near(100, groups);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      text.append("词").append((char) ('一' + i)).append("丙");
    }
    assertThat(matches(query, text.toString())).isTrue();
    assertThat(matches(query, text.substring(3))).isFalse();
  }

  @Test
  void choosesFewAndLongGateWords() {
    assertThat(all(word("逾期"), word("个人信用报告"), any(1, "甲乙丙", "甲乙丁")).gate())
        .containsExactly("个人信用报告");
    assertThat(any(1, "个人信用报告", "征信报告").gate()).containsExactly("个人信用报告", "征信报告");
    assertThat(any(2, "逾期", "征信报告", "个人信用报告").gate()).containsExactly("个人信用报告", "征信报告");
    assertThat(near(9, "逾期", "征信报告|信用报告").gate()).containsExactly("信用报告", "征信报告");
    assertThat(all(any(2, "甲乙", "丙丁"), none("征信报告")).gate()).hasSize(1);
    assertThat(Entries.rules(near(9, "逾期", "Credit Report")).gateWords())
        .containsExactly("credit report");
    assertThat(Entries.rules(word("征信报告")).gateWords()).containsExactly("征 信 报 告", "征信报告");
    assertThat(matches(word("征信报告"), "征　信　报　告")).isTrue();
  }

  @Test
  void tellsTheSurestEntryOfEachRule() {
    DocumentRules rules =
        Entries.compile(
            Entries.entry("b", "weak", 0.5, word("征信报告")),
            Entries.entry("b", "sure", 0.9, near(20, "征信报告", "逾期")),
            Entries.entry("b", "other", 0.95, word("个人信用报告")),
            Entries.entry("a", "only", 0.7, word("征信报告")));
    assertThat(rules.judge("征信报告：逾期"))
        .extracting(DocumentEntry::id)
        .containsExactly("only", "sure");
    assertThat(rules.judge("征信报告")).extracting(DocumentEntry::id).containsExactly("only", "weak");
    assertThat(rules.judge("逾期")).isEmpty();
    assertThat(rules.isEmpty()).isFalse();
    assertThat(Entries.compile().isEmpty()).isTrue();
    assertThat(Entries.compile().judge("征信报告")).isEmpty();
  }
}
