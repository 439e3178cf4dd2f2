package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
  private static final String FULL =
      """
      id: code
      name: {zh: 代码, en: Code}
      subject: trade-secret
      classifications: {notice-17: 1, sensitive: N}
      person-key: 2
      mask: {start: 1, end: 2}
      patterns:
        - id: plain
          regex: '[A-Z]{2}[0-9]{4}'
          separators: ' -'
          boundary: digit
          case: ignore
          validators: [even]
          confidence: 0.75
          floor: true
      labels: {zh: [代码], en: [code]}
      context: {within: 20, words: [编号]}
      columns: {names: [dm], texts: [代码]}
      look-alikes:
        - {id: zero, regex: '[A-Z]{2}0000', confidence: 0.3, name: {zh: 零, en: zero}}
      examples:
        - {text: 'AB1234', finds: [AB1234], min: 0.7}
      counter-examples:
        - {column: x, comment: y, value: '1'}
      references: [a book]
      """;

  @Test
  void readsAllThatARuleCanSay() throws RuleException {
    RuleSet rules = Rules.load(FULL);
    assertThat(rules.rules())
        .containsExactly(
            new RuleInfo(
                "code",
                "pack",
                new Wording("代码", "Code"),
                Subject.TRADE_SECRET,
                List.of(new Classification("notice-17", "1"), new Classification("sensitive", "N")),
                List.of("a book")));
    assertThat(rules.file("code")).isEqualTo(new PackFile("rule-1.yaml", FULL));
    assertThat(rules.file("other")).isNull();
    Rule rule = rules.all().getFirst();
    assertThat(rule.personKey()).isEqualTo(2);
    assertThat(rule.labels()).containsExactly("代码", "code");
    assertThat(rule.patterns().getFirst().floor()).isTrue();
    assertThat(rule.examples()).hasSize(1);
  }

  @Test
  void whatIsOffIsNotInForceUntilAnyPackTurnsItOn() throws RuleException {
    String off = FULL + "off: true\n";
    String other = Rules.rule("other", "[0-9]{8}", 0.5);
    assertThat(Rules.load(off, other).rules()).extracting(RuleInfo::id).containsExactly("other");
    assertThat(Rules.load(off, other).file("code")).isNull();
    RuleSet on = Rules.load(off, other, "turn-on: [code]");
    assertThat(on.rules()).extracting(RuleInfo::id).containsExactly("code", "other");
    assertThat(on.sha256()).isNotEqualTo(Rules.load(off, other).sha256());
  }

  /** A file that is a template of several rules gives each of them, however they are read. */
  @Test
  void aTemplateGivesEachOfItsVariants() throws RuleException {
    String template =
        """
        variants: [{id: high, word: 高}, {id: low, word: 低}]
        id: '{{id}}'
        name: {zh: '{{word}}级', en: '{{id}} level'}
        subject: state-secret
        patterns:
          - {id: plain, regex: '{{word}}级', boundary: none, confidence: 0.6}
          - {id: free, regex: '{{word}}等', boundary: none, free-text: everywhere, confidence: 0.6}
          - {id: lowest, only: low, regex: '末级', boundary: none, confidence: 0.6}
        examples: [{text: '{{word}}级'}, {text: '末级', only: low}]
        counter-examples: [{text: '级'}]
        references: [test]
        """;
    RuleSet rules = Rules.load(template);
    for (RuleSet read : List.of(rules, rules.everywhere(), rules.freeTextOnly())) {
      assertThat(read.rules()).extracting(RuleInfo::id).containsExactly("high", "low");
    }
    Detector detector = Detector.compile(rules.everywhere(), List.of());
    assertThat(Rules.scan(detector, "高级 低等 末级"))
        .extracting(match -> match.rule().id())
        .containsExactly("high", "low", "low");
  }

  @Test
  void onlyARuleThatExistsCanBeTurnedOn() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(FULL, "turn-on: [coed]"))
        .satisfies(e -> assertThat(e.wording().en()).contains("rule-2.yaml, line 1", "coed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: code|id: Co_de|1|lower-case",
        "id: code||2|missing",
        "subject: trade-secret|subject: other|3|state-secret",
        "confidence: 0.75|confidence: 1.5|14|from 0 to 1",
        "confidence: 0.75|confidence: high|14|number",
        "confidence: 0.75|confidence: NaN|14|number",
        "confidence: 0.75|confidence: 0|14|number",
        "boundary: digit|boundary: word|11|alphanumeric, digit, han, han-before, number, none",
        "case: ignore|needs: luck|12|whole-cell",
        "case: ignore|cases: ignore|12|known keys: id, regex",
        "{4}'|+'|9|character 14",
        "{4}'|{4,}'|9|greatest",
        "{4}'|{400}'|9|402",
        "person-key: 2|person-key: 1.5|5|number",
        "person-key: 2|person-key: [2]|5|text",
        "person-key: 2|colour: red|5|known keys",
        "person-key: 2|id: again|5|twice",
        "{start: 1, end: 2}|{start: 1, begin: 2}|6|known keys",
        "regex: '[A-Z]{2}0000'|id: x|20|twice",
        "regex: '[A-Z]{2}0000', |'' |20|one of",
        "[编号]|['']|17|empty",
        "min: 0.7|least: 0.7|22|known keys",
        "{zh: 代码, en: Code}|Code|2|mapping",
        "references: [a book]|references: [a book|26|YAML",
      })
  void namesFileLineAndRemedy(String good, String bad, int line, String remedy) {
    String file = FULL.replace(good, bad == null ? "" : bad.equals("'' ") ? "" : bad);
    assertThat(file).isNotEqualTo(FULL);
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
  void refusesASecondRuleOfTheSameId() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(FULL, FULL))
        .withMessageStartingWith("rule-2.yaml, line 1:")
        .withMessageContaining("rule-1.yaml");
  }

  @Test
  void refusesANeedThatCannotBeMet() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(Rules.rule("a", "b", 0.5, "needs: whole-cell")))
        .withMessageContaining("line 5")
        .withMessageContaining("columns");
  }

  @Test
  void boundsTheFile() {
    String deep = "id: " + "[".repeat(5000);
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(deep))
        .withMessageContaining("deep");
    String bomb = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assertThatExceptionOfType(RuleException.class).isThrownBy(() -> Rules.load(bomb));
    String huge = "id: '" + "x".repeat(3 << 20) + "'";
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(huge))
        .withMessageContaining("longer than");
    assertThatExceptionOfType(RuleException.class).isThrownBy(() -> Rules.load(""));
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Rules.load(FULL + "---\n" + FULL));
  }

  @Test
  void namesUnknownValidators() throws RuleException {
    RuleSet rules = Rules.load(FULL);
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(() -> Detector.compile(rules, List.of()))
        .withMessageContaining("rule-1.yaml, line 8:")
        .withMessageContaining("even");
  }

  @Test
  void hashesWhatIsSaidNotHowItIsLaidOut() throws RuleException {
    String hash = Rules.load(FULL).sha256();
    assertThat(hash).hasSize(64);
    assertThat(
            Rules.load("# a comment\n" + FULL.replace("{start: 1, end: 2}", "{end: 2, start: 1}"))
                .sha256())
        .isEqualTo(hash);
    assertThat(Rules.load(FULL.replace("0.75", "0.76")).sha256()).isNotEqualTo(hash);
    assertThat(RuleSet.load(Map.of("other", List.of(new PackFile("rule-1.yaml", FULL)))).sha256())
        .isNotEqualTo(hash);
  }
}
