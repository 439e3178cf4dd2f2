package org.inshore.benchmarks.contender;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.RuleExpressions;
import org.inshore.engine.RuleExpressions.Dialect;
import org.inshore.engine.RuleSet;

/**
 * The JDK's regular expressions with look-arounds: every pattern that needs nothing or only
 * context, and the words as one alternation. On text decoded before, which is not measured.
 */
public final class JavaRegex implements Contender {
  private static final int SLICE = 128 << 10;

  private final boolean together;
  private List<Pattern> patterns = List.of();
  private String text = "";

  private JavaRegex(boolean together) {
    this.together = together;
  }

  /** One pass for each pattern and one for the words. */
  public static JavaRegex each() {
    return new JavaRegex(false);
  }

  /** All in one alternation. */
  public static JavaRegex alternation() {
    return new JavaRegex(true);
  }

  /** The patterns without words, in one alternation. */
  public static Pattern valuesAlternation() {
    return Pattern.compile(values().collect(Collectors.joining("|")));
  }

  @Override
  public String name() {
    return together ? "java.util.regex, alternation" : "java.util.regex, each";
  }

  @Override
  public int most() {
    return SLICE;
  }

  @Override
  public void prepare(Sample sample) {
    if (patterns.isEmpty()) {
      List<String> all = Stream.concat(values(), Stream.of(words())).toList();
      patterns = compiled((together ? List.of(String.join("|", all)) : all).stream());
    }
    text = new String(sample.bytes(), sample.encoding().charset());
  }

  @Override
  public long run() {
    long count = 0;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    text = "";
  }

  private static List<Pattern> compiled(Stream<String> expressions) {
    return expressions.map(Pattern::compile).toList();
  }

  private static Stream<String> values() {
    return RuleExpressions.values(ShippedRules.rules(), Dialect.JAVA).stream()
        .filter(PortablePatterns::wanted)
        .map(RuleExpressions.Value::bounded)
        .distinct();
  }

  private static String words() {
    RuleSet rules = ShippedRules.rules();
    return RuleExpressions.words(rules, Dialect.JAVA).stream()
        .map(
            word ->
                (word.startsInWord() ? "(?<![0-9A-Za-z])" : "")
                    + word.regex()
                    + (word.endsInWord() ? "(?![A-Za-z])" : ""))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
