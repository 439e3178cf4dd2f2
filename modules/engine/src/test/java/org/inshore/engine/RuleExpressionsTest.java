package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.inshore.engine.RuleExpressions.Dialect;
import org.inshore.engine.RuleExpressions.Value;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RandomPatterns;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.RegexPrinter;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.ValuePattern;
import org.junit.jupiter.api.Test;

/** Printed expressions accept just what the parsed patterns do. */
class RuleExpressionsTest {
  private final Random random = Seeds.random();

  @Test
  void shippedPatternsMeanTheSameInEveryDialect() throws Exception {
    RuleSet rules = ShippedPacks.rules();
    List<ValuePattern> patterns =
        rules.all().stream().flatMap(rule -> rule.patterns().stream()).toList();
    int accepted = 0;
    for (Dialect dialect : List.of(Dialect.JAVA, Dialect.UTF_8, Dialect.GB18030)) {
      List<Value> values = RuleExpressions.values(rules, dialect);
      assertThat(values).hasSameSizeAs(patterns);
      for (int i = 0; i < patterns.size(); i++) {
        Value value = values.get(i);
        ValuePattern pattern = patterns.get(i);
        assertThat(value.pattern()).isEqualTo(pattern.id());
        CodePointSet separators = CodePointSet.of(pattern.separators());
        String id = value.rule() + "/" + value.pattern();
        accepted += compare(id, pattern.regex(), separators, value.regex(), dialect);
      }
    }
    assertThat(accepted).isGreaterThan(1_000);
  }

  @Test
  void shippedWordsMeanTheSameInEveryDialect() throws Exception {
    RuleSet rules = ShippedPacks.rules();
    List<Keyword> words =
        KeywordIndex.collect(rules.all(), List.of()).stream().filter(Keyword::speaks).toList();
    for (Dialect dialect : List.of(Dialect.JAVA, Dialect.UTF_8, Dialect.GB18030)) {
      List<RuleExpressions.Word> printed = RuleExpressions.words(rules, dialect);
      assertThat(printed).hasSameSizeAs(words);
      for (int i = 0; i < words.size(); i++) {
        RuleExpressions.Word word = printed.get(i);
        assertThat(word.text()).isEqualTo(words.get(i).text);
        compare(word.text(), words.get(i).regex(), CodePointSet.of(""), word.regex(), dialect);
      }
    }
  }

  @Test
  void randomPatternsMeanTheSameInEveryDialect() {
    Map<Dialect, RegexPrinter> printers = new EnumMap<>(Dialect.class);
    for (Dialect dialect : List.of(Dialect.JAVA, Dialect.UTF_8, Dialect.GB18030)) {
      printers.put(dialect, dialect.printer());
    }
    for (int round = 0; round < 100; round++) {
      RegexNode node = RandomPatterns.node(random, 3);
      CodePointSet separators = CodePointSet.of(random.nextBoolean() ? "" : " -");
      RegexNode filled = RegexPrinter.separated(node, separators);
      printers.forEach(
          (dialect, printer) ->
              compare(String.valueOf(node), node, separators, printer.print(filled), dialect));
    }
  }

  @Test
  void portableExpressionsDifferFromJavaOnlyInTheNameOfChinese() throws Exception {
    RuleSet rules = ShippedPacks.rules();
    assertThat(RuleExpressions.values(rules, Dialect.PORTABLE).stream().map(Value::regex))
        .containsExactlyElementsOf(
            RuleExpressions.values(rules, Dialect.JAVA).stream()
                .map(value -> value.regex().replace("\\p{IsHan}", "\\p{Han}"))
                .toList());
  }

  @Test
  void boundariesAreLookArounds() throws Exception {
    RuleSet rules =
        Rules.load(
            Rules.rule("a", "[1-9]{2}", 0.5),
            Rules.rule("b", "x|y", 0.5, "boundary: none"),
            Rules.rule("c", "a?b", 0.5, "boundary: digit, separators: ' '"));
    List<Value> values = RuleExpressions.values(rules, Dialect.JAVA);
    assertThat(values.stream().map(Value::bounded))
        .containsExactly(
            "(?<![0-9A-Za-z])[1-9]{2}(?![0-9A-Za-z])", "(?:x|y)", "(?<![0-9])(?:a ?b|b)(?![0-9])");
    assertThat(values.getFirst().needs()).isEqualTo("nothing");
  }

  /** How many of the tried strings the pattern accepts. */
  private int compare(
      String id, RegexNode node, CodePointSet separators, String regex, Dialect dialect) {
    Pattern pattern = Pattern.compile(regex);
    int accepted = 0;
    for (int i = 0; i < 20; i++) {
      String text = RandomPatterns.mutated(random, RandomPatterns.value(random, node, separators));
      boolean expected = RandomPatterns.accepts(node, separators, text);
      // Bytes as characters, so that java.util.regex reads expressions over bytes.
      String seen =
          dialect.encoding == null
              ? text
              : new String(text.getBytes(dialect.encoding.charset()), StandardCharsets.ISO_8859_1);
      assertThat(pattern.matcher(seen).matches())
          .as("%s as %s of %s on %s", id, regex, dialect, text)
          .isEqualTo(expected);
      accepted += expected ? 1 : 0;
    }
    return accepted;
  }
}
