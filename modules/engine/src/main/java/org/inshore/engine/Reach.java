package org.inshore.engine;

import java.util.List;

/** How far from a value text can bear on it, in characters. */
final class Reach {
  private Reach() {}

  /** Before a value's start. */
  static int before(List<Rule> rules) {
    long longest = word(rules) + KeywordIndex.WIDEST_GAP;
    for (Rule rule : rules) {
      longest = Math.max(longest, rule.within());
      longest = Math.max(longest, line(rule));
      longest = Math.max(longest, lookAlike(rule));
    }
    return (int) longest + 2;
  }

  /** From a value's start on, the value included. */
  static int after(List<Rule> rules) {
    long furthest = 1;
    long word = word(rules);
    for (Rule rule : rules) {
      for (ValuePattern pattern : rule.patterns()) {
        long value = pattern.regex().longest() * (pattern.separators().isEmpty() ? 1 : 2);
        long more = Math.max(Math.max(rule.within(), word), lookAlike(rule));
        more = Math.max(more, line(rule));
        furthest = Math.max(furthest, value + more);
      }
    }
    return (int) furthest + 2;
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
    boolean head = rule.patterns().stream().anyMatch(pattern -> pattern.need() == Need.HEAD);
    return head || rule.term() != null ? Head.LINE : 0;
  }

  private static long word(List<Rule> rules) {
    return KeywordIndex.collect(rules, List.of()).stream()
        .mapToLong(keyword -> keyword.regex().longest())
        .max()
        .orElse(0);
  }
}
