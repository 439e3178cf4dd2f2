package org.inshore.engine.compile;

import java.util.List;
import org.inshore.engine.person.TextPersons;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.text.DocumentHead;
import org.inshore.engine.text.Listed;

/** Computes the context window of values: how far text around one can change its score. */
final class ContextWindow {
  private ContextWindow() {}

  /** Before a value's start. */
  static int before(List<Rule> rules) {
    long nearest =
        word(rules) + KeywordIndex.WIDEST_FILLED_GAP + 1; // and what the word stands behind
    for (Rule rule : rules) {
      nearest = Math.max(nearest, Math.max(rule.within(), lookAlike(rule)));
      nearest = Math.max(nearest, line(rule));
    }
    int distant =
        rules.stream()
            .flatMap(rule -> rule.lookAlikes().stream())
            .mapToInt(LookAlike::before)
            .max()
            .orElse(0);
    boolean persons = rules.stream().anyMatch(rule -> !rule.roles().isEmpty());
    long longest = Math.max(nearest, persons ? TextPersons.REACH : 0);
    for (Rule rule : rules) {
      if (rule.identified()) { // by an identifier, and that by what stands before it
        longest = Math.max(longest, rule.within() + longestIdentifier(rules) + nearest);
      }
    }
    return (int) Math.max(longest + Listed.REACH, distant) + 2;
  }

  /** From a value's start on, the value included. */
  static int after(List<Rule> rules) {
    long word = word(rules);
    long furthest = 1;
    long identifier = 0;
    for (Rule rule : rules) {
      long more = Math.max(Math.max(rule.within(), word), lookAlike(rule));
      more = Math.max(more, line(rule));
      furthest = Math.max(furthest, longest(rule) + more);
      identifier = rule.identifier() ? Math.max(identifier, longest(rule) + more) : identifier;
    }
    return (int) Math.max(furthest, identifier(rules) + identifier) + 2;
  }

  /** From a value's start to that of an identifier that bears on it; 0 if none ever does. */
  static int identifier(List<Rule> rules) {
    return (int)
        rules.stream()
            .filter(Rule::identified)
            .mapToLong(rule -> longest(rule) + rule.within())
            .max()
            .orElse(0);
  }

  private static long longestIdentifier(List<Rule> rules) {
    return rules.stream()
        .filter(Rule::identifier)
        .mapToLong(ContextWindow::longest)
        .max()
        .orElse(0);
  }

  private static long longest(Rule rule) {
    return rule.patterns().stream()
        .mapToLong(pattern -> pattern.regex().longest() * (pattern.separators().isEmpty() ? 1 : 2))
        .max()
        .orElse(0);
  }

  private static long lookAlike(Rule rule) {
    long longest = 0;
    for (LookAlike lookAlike : rule.lookAlikes()) {
      if (lookAlike.regex() != null) {
        longest = Math.max(longest, lookAlike.regex().longest());
      }
    }
    return longest;
  }

  /** How much of its line is looked at to tell whether a value stands alone, or its term. */
  private static long line(Rule rule) {
    boolean head =
        rule.patterns().stream()
            .anyMatch(
                pattern ->
                    pattern.need() == Requirement.HEAD || pattern.need() == Requirement.LINE);
    return head || rule.term() != null ? DocumentHead.LINE : 0;
  }

  private static long word(List<Rule> rules) {
    return KeywordIndex.collect(rules, List.of()).stream()
        .mapToLong(keyword -> keyword.regex().longest())
        .max()
        .orElse(0);
  }
}
