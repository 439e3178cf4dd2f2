package org.inshore.benchmarks.contender;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.RuleExpressions;
import org.inshore.engine.RuleExpressions.Dialect;
import org.inshore.engine.RuleSet;

/**
 * The rules over characters for RE2, PCRE and Rust: patterns that need nothing or only context, and
 * every word.
 */
final class PortablePatterns {
  private PortablePatterns() {}

  /**
   * Whether a pattern is looked for. Those that need a label are left to the labels, and so are
   * context patterns of Chinese characters alone, which would match all prose.
   */
  static boolean wanted(RuleExpressions.Value value) {
    return value.needs().equals("nothing") || (value.needs().equals("context") && ascii(value));
  }

  private static boolean ascii(RuleExpressions.Value value) {
    return value.boundary().equals("alphanumeric") || value.boundary().equals("digit");
  }

  /** Takes what stands before and behind a pattern with an ASCII boundary. */
  static List<String> values(RuleSet rules, String before, String after) {
    Set<String> expressions = new LinkedHashSet<>();
    for (RuleExpressions.Value value : RuleExpressions.values(rules, Dialect.PORTABLE)) {
      if (wanted(value)) {
        expressions.add(
            (ascii(value) ? before : "")
                + "(?:"
                + value.regex()
                + ")"
                + (ascii(value) ? after : ""));
      }
    }
    return List.copyOf(expressions);
  }

  static List<String> words(RuleSet rules, String boundary) {
    List<String> expressions = new ArrayList<>();
    for (RuleExpressions.Word word : RuleExpressions.words(rules, Dialect.PORTABLE)) {
      expressions.add(
          (word.startsInWord() ? boundary : "")
              + word.regex()
              + (word.endsInWord() ? boundary : ""));
    }
    return expressions;
  }
}
