package org.inshore.engine.plan;

import java.util.BitSet;
import java.util.Collection;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;

/**
 * Upper bound of what hits of some patterns can score in a row, whatever stands around them.
 *
 * @param score the most they can score
 * @param rule the rule of all of them; {@link #SEVERAL} where they are of more than one
 * @param confidence the most that their form alone says
 * @param number the first number among them
 * @param identifier whether they may be identifiers of a person
 * @param tried rules whose values are counted where they are put to a check with a known chance
 */
public record Ceiling(
    double score, int rule, double confidence, int number, boolean identifier, BitSet tried) {
  private static final int SEVERAL = -1;

  /** What a column that is named for a value leaves of the doubt about it. */
  public static final double COLUMN = 0.25;

  public static Ceiling of(Collection<CompiledPattern> patterns) {
    double confidence = 0;
    int rule = patterns.isEmpty() ? SEVERAL : patterns.iterator().next().ruleNumber();
    int number = Integer.MAX_VALUE;
    boolean identifier = false;
    BitSet tried = new BitSet();
    for (CompiledPattern pattern : patterns) {
      confidence = Math.max(confidence, pattern.source().confidence());
      rule = pattern.ruleNumber() == rule ? rule : SEVERAL;
      number = Math.min(number, pattern.number());
      identifier |= pattern.rule().identifier();
      if (pattern.source().chance() > 0) {
        tried.set(pattern.ruleNumber());
      }
    }
    return new Ceiling(most(confidence), rule, confidence, number, identifier, tried);
  }

  /** The most that a pattern's hit can score, from what its form alone says. */
  private static double most(double confidence) {
    return 1 - (1 - confidence) * COLUMN;
  }

  /** Whether all of them lose to a hit that covers them. */
  public boolean losesTo(Hit hit) {
    if (score != hit.score || rule != hit.pattern.ruleNumber()) {
      return score < hit.score;
    }
    double other = hit.pattern.source().confidence();
    return confidence < other || (confidence == other && number >= hit.pattern.number());
  }

  /**
   * Whether none of their values is a trial of chance in a cell of a column that a hit fills: the
   * column's name speaks for the hit, or for all that is counted.
   */
  public boolean countsNothing(JudgedColumn column, Hit filler) {
    if (column.named().get(filler.pattern.ruleNumber())) {
      return true;
    }
    for (int i = tried.nextSetBit(0); i >= 0; i = tried.nextSetBit(i + 1)) {
      if (!column.named().get(i) && !column.labelled().get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether none of them need be tried in a cell of a column that a hit fills, but to identify. */
  public boolean isSparedBy(Hit filler, JudgedColumn column) {
    return losesTo(filler) && countsNothing(column, filler);
  }
}
