package org.inshore.engine.plan;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;

/**
 * Upper bound of what hits of some patterns can score in a row, whatever stands around them.
 *
 * @param score the most they can score
 * @param surest those of them that can score as much
 * @param identifier whether they may be identifiers of a person
 * @param tried rules whose values are counted where they are put to a check with a known chance
 */
public record Ceiling(
    double score, List<CompiledPattern> surest, boolean identifier, BitSet tried) {

  /** What a column that is named for a value leaves of the doubt about it. */
  public static final double COLUMN = 0.25;

  public static Ceiling of(Collection<CompiledPattern> patterns) {
    double confidence = 0;
    boolean identifier = false;
    BitSet tried = new BitSet();
    for (CompiledPattern pattern : patterns) {
      confidence = Math.max(confidence, pattern.source().confidence());
      identifier |= pattern.rule().identifier();
      if (pattern.source().chance() > 0) {
        tried.set(pattern.ruleNumber());
      }
    }
    double most = confidence;
    List<CompiledPattern> surest =
        patterns.stream().filter(pattern -> pattern.source().confidence() == most).toList();
    return new Ceiling(most(most), surest, identifier, tried);
  }

  /** The most that a pattern's hit can score, from what its form alone says. */
  private static double most(double confidence) {
    return 1 - (1 - confidence) * COLUMN;
  }

  /** Whether all of them lose to a hit that fills its cell, and so is no shorter than they are. */
  public boolean losesTo(Hit hit) {
    if (score != hit.score) {
      return score < hit.score;
    }
    for (CompiledPattern pattern : surest) {
      if (!losesAsSure(pattern, hit.pattern)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a pattern's hit loses to one that is as sure and no shorter. */
  private static boolean losesAsSure(CompiledPattern pattern, CompiledPattern other) {
    if (pattern.ruleNumber() != other.ruleNumber()) {
      return other.rule().info().id().compareTo(pattern.rule().info().id()) < 0;
    }
    double confidence = other.source().confidence();
    double own = pattern.source().confidence();
    return own < confidence || (own == confidence && pattern.number() >= other.number());
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
