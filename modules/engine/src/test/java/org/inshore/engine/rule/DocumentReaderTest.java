package org.inshore.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.engine.Rules;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.document.DocumentQuery;
import org.inshore.engine.document.DocumentQuery.All;
import org.inshore.engine.document.DocumentQuery.Any;
import org.inshore.engine.document.DocumentQuery.Near;
import org.inshore.engine.document.DocumentQuery.None;
import org.inshore.engine.document.DocumentQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  private static final String RULE =
      """
      id: report
      name: {zh: 报告, en: Report}
      subject: personal-financial
      documents:
        - id: full
          confidence: 0.9
          query:
            all:
              - 征信报告
              - {any: [还款记录, 授信额度, Credit Limit], least: 2}
            near: {within: 200, least: 2, words: [查询记录, {any: [逾期, 欠款]}, 贷款]}
            none: [新闻]
        - id: title
          confidence: 0.6
          query: {near: {within: 20, ordered: true, words: [征信, 报告编号]}}
      examples:
        - {document: '征信报告：还款记录，CREDIT　LIMIT，查询记录，欠款', min: 0.9}
        - {document: 征信：报告编号, min: 0.5}
        - {document: 征信：报告编号, min: 0.7}
        - {document: 征信报告}
      counter-examples:
        - {document: 报告编号：征信}
        - {document: 征信：报告编号}
      """;

  @Test
  void readsAllThatAQueryCanSay() throws RuleException {
    Rule rule = Rules.load(RULE).all().getFirst();
    assertThat(rule.patterns()).isEmpty();
    DocumentQuery full =
        new All(
            List.of(
                new Word("征信报告"),
                new Any(2, words("还款记录", "授信额度", "Credit Limit")),
                new Near(
                    200,
                    false,
                    2,
                    List.of(
                        List.of(new Word("查询记录")),
                        List.of(new Word("逾期"), new Word("欠款")),
                        List.of(new Word("贷款")))),
                new None(words("新闻"))));
    assertThat(rule.documents())
        .containsExactly(
            new DocumentEntry(rule.info(), "full", 0.9, full),
            new DocumentEntry(
                rule.info(),
                "title",
                0.6,
                new Near(
                    20, true, 2, List.of(List.of(new Word("征信")), List.of(new Word("报告编号"))))));
    assertThat(Rules.load(RULE).documentRules().gateWords())
        .containsExactly("征 信 报 告", "征信报告", "报 告 编 号", "报告编号");
  }

  private static List<DocumentQuery> words(String... texts) {
    return List.of(texts).stream().map(text -> (DocumentQuery) new Word(text)).toList();
  }

  @Test
  void runsExamplesOfDocuments() throws RuleException {
    RuleSet rules = Rules.load(RULE);
    List<RuleExamples.Result> results = RuleExamples.run(rules, Detector.compile(rules, List.of()));
    assertThat(results)
        .extracting(RuleExamples.Result::passed)
        .containsExactly(true, true, false, false, true, false);
    assertThat(results.get(2).problem()).asString().contains("0.60", "0.70");
    assertThat(results.get(3).problem()).asString().contains("nothing was found");
    assertThat(results.get(5).problem()).asString().contains("0.60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- 征信报告|- 征信*|9|wildcards",
        "- 征信报告|- 征信报告~2|9|wildcards",
        "- 征信报告|- '/征信.{2}/'|9|wildcards",
        "- 征信报告|- 征|9|2 to 32",
        "- 征信报告|- ——————|9|2 to 32",
        "- 征信报告|- [征信报告]|9|text",
        "- 征信报告|- {any: [征信报告], within: 3}|9|known keys: all, any",
        "- 征信报告|- {none: [征信报告]}|9|ask for something",
        "- 征信报告|- {least: 1}|9|any",
        "- 征信报告|- {all: [{all: [{all: [{all: [征信报告]}]}]}]}|9|nested",
        "Limit], least: 2|Limit], least: 4|10|from 1 to 3",
        "授信额度, Credit|贷款还款记录, Credit|10|count as both",
        "within: 200, |''|11|within",
        "within: 200|within: 1001|11|from 2 to 1000",
        "within: 200|within: many|11|number",
        "within: 200|within: 200, ordered: true|11|ordered",
        "within: 200|slop: 3|11|known keys",
        "{any: [逾期, 欠款]}|{all: [逾期, 欠款]}|11|known keys: any",
        "{any: [逾期, 欠款]}|查询记录|11|count as both",
        "[征信, 报告编号]|[征信]|15|two",
        "[征信, 报告编号]|[征信, 报告]|15|at least 3",
        "[征信, 报告编号]|[征信, abcd]|15|5 Latin",
        "[征信, 报告编号]|[]|15|list",
        "id: title|id: full|13|twice",
        "confidence: 0.6|confidence: 0|14|number",
        "confidence: 0.6|boost: 2|14|known keys",
        "query: {near|question: {near|15|known keys",
        "min: 0.9}|finds: [x]}|17|known keys",
      })
  void namesFileLineAndRemedy(String good, String bad, int line, String remedy) {
    String file = RULE.replace(good, bad);
    assertThat(file).isNotEqualTo(RULE);
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(file))
        .satisfies(
            e -> {
              assertThat(e.wording().en())
                  .startsWith("rule-1.yaml, line " + line + ":")
                  .contains(remedy);
              assertThat(e.wording().zh()).startsWith("rule-1.yaml 第 " + line + " 行：");
            });
  }

  @Test
  void boundsWordsAndEntries() {
    String words =
        IntStream.range(0, DocumentReader.MOST_WORDS)
            .mapToObj(i -> "词语" + i + "号")
            .collect(Collectors.joining(", "));
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(RULE.replace("[新闻]", "[" + words + "]")))
        .withMessageContaining("line 8:")
        .withMessageContaining("64");
    String entries =
        IntStream.range(0, 17)
            .mapToObj(i -> "  - {id: e" + i + ", confidence: 0.5, query: {all: [征信报告]}}\n")
            .collect(Collectors.joining());
    String head = RULE.substring(0, RULE.indexOf("  - id: full"));
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(head + entries))
        .withMessageContaining("1 to 16");
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(head.replace("documents:", "documents: []")))
        .withMessageContaining("1 to 16");
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(head.replace("documents:\n", "")))
        .withMessageContaining("patterns");
  }
}
