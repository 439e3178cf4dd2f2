package org.inshore.engine;

import java.util.HashMap;
import java.util.Map;
import org.inshore.engine.program.Hit;

/**
 * Choice of the matches of some rows whose text is made: no more of one rule and column than their
 * sink keeps. Of those that are less sure than another all are made.
 */
final class MaskedTexts {
  private final int rules;
  private int most;

  /** By column and rule, where nothing else is put to the check that alone speaks for it. */
  private final Map<Integer, Surest> made = new HashMap<>();

  /** How many are as sure as the surest. */
  private static final class Surest {
    double score;
    int count;
  }

  MaskedTexts(int rules) {
    this.rules = rules;
  }

  /** Begins with other rows. */
  void begin(int texts) {
    most = texts;
    made.clear();
  }

  /** Whether the text of a hit is made. */
  boolean wants(Hit hit, int column) {
    if (most == Integer.MAX_VALUE || hit.checked != null) {
      return true;
    }
    Surest surest =
        made.computeIfAbsent(column * rules + hit.pattern.ruleNumber(), _ -> new Surest());
    if (hit.score > surest.score) {
      surest.score = hit.score;
      surest.count = 0;
    }
    return hit.score < surest.score || surest.count++ < most;
  }
}
