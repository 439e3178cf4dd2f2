package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.engine.pattern.ByteExpressions;
import org.inshore.engine.pattern.CharacterExpressions;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexPrinter;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Rules as regular expressions for other engines, to compare with them. What only this engine does
 * is not in them: other spellings of a character (full-width, zero-width), validators, context,
 * confidence.
 */
public final class RuleExpressions {

  /** Programs that read the expressions. */
  public enum Dialect {
    /** {@code java.util.regex}. */
    JAVA(null),
    /** RE2, PCRE, Rust and Hyperscan over characters: no look-around. */
    PORTABLE(null),
    /** The same over the bytes of UTF-8. */
    UTF_8(Encoding.UTF_8),
    /** The same over the bytes of GB 18030. */
    GB18030(Encoding.GB18030);

    final @Nullable Encoding encoding;

    Dialect(@Nullable Encoding encoding) {
      this.encoding = encoding;
    }

    RegexPrinter printer() {
      return encoding != null
          ? new RegexPrinter(new ByteExpressions(encoding.charset())::of)
          : new RegexPrinter(
              new CharacterExpressions(this == JAVA ? "\\p{IsHan}" : "\\p{Han}")::of);
    }
  }

  /**
   * A pattern of a rule.
   *
   * @param rule the rule's id
   * @param pattern the pattern's id
   * @param needs what must be there, as rule files name it
   * @param boundary what may not stand on either side, as rule files name it
   * @param regex the values, separators included
   */
  public record Value(String rule, String pattern, String needs, String boundary, String regex) {

    /**
     * The expression with look-arounds. Beside a Chinese value no Chinese character may stand,
     * which is stricter than the engine: to it a label is a boundary.
     */
    public String bounded() {
      String beside =
          switch (boundary) {
            case "alphanumeric" -> "[0-9A-Za-z]";
            case "digit", "number" -> "[0-9]";
            // The JDK looks at whole characters behind only where one beyond the basic plane is
            // written.
            case "han", "han-before" -> "[\\p{IsHan}\ud840\udc00]";
            default -> "";
          };
      String after = boundary.equals("han-before") ? "" : "(?!" + beside + ")";
      if (boundary.equals("number")) {
        return regex + "(?!(?<=" + beside + ")" + beside + ")";
      }
      return beside.isEmpty() ? regex : "(?<!" + beside + ")" + regex + after;
    }
  }

  /**
   * A label or a context word.
   *
   * @param text the word
   * @param regex the forms it is found in
   * @param startsInWord whether no ASCII letter or digit may stand before it
   * @param endsInWord whether no ASCII letter may stand behind it
   * @param calls whether patterns need it as a label
   */
  public record Word(
      String text, String regex, boolean startsInWord, boolean endsInWord, boolean calls) {}

  private RuleExpressions() {}

  /** Every pattern of every rule. */
  public static List<Value> values(RuleSet rules, Dialect dialect) {
    RegexPrinter printer = dialect.printer();
    List<Value> values = new ArrayList<>();
    for (Rule rule : rules.all()) {
      for (ValuePattern pattern : rule.patterns()) {
        values.add(
            new Value(
                rule.info().id(),
                pattern.id(),
                name(pattern.need()),
                name(pattern.boundary()),
                printer.print(
                    RegexPrinter.separated(
                        pattern.regex(), CodePointSet.of(pattern.separators())))));
      }
    }
    return List.copyOf(values);
  }

  /** Every label and context word, those of look-alikes too. */
  public static List<Word> words(RuleSet rules, Dialect dialect) {
    RegexPrinter printer = dialect.printer();
    List<Rule> all = rules.all();
    return KeywordIndex.collect(all, List.of()).stream()
        .filter(Keyword::speaks)
        .map(
            word ->
                new Word(
                    word.text,
                    printer.print(word.regex()),
                    word.startsInWord,
                    word.endsInWord,
                    word.labelOf.stream().anyMatch(rule -> needsLabel(all.get(rule)))))
        .toList();
  }

  private static boolean needsLabel(Rule rule) {
    return rule.patterns().stream().anyMatch(pattern -> pattern.need() == Requirement.LABEL);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
