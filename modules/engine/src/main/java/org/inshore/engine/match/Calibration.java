package org.inshore.engine.match;

import org.inshore.spi.inventory.run.RuleInfo;

/**
 * Maps scores of the shipped rules to the share of findings with them that are right, by linear
 * interpolation between measured points. It keeps their order, and what is below 0.7 as it is:
 * there texts without anybody have as many, and policies hold nobody to what is below.
 */
public final class Calibration {
  private static final double[] SCORES = {0, 0.69, 0.7, 0.85, 1};
  private static final double[] SHARES = {0, 0.69, 0.95, 0.97, 1};

  private Calibration() {}

  /** The pack whose findings were measured; a rule of anybody else is as sure as it says. */
  private static final String MEASURED = "personal-financial";

  /**
   * The share of findings of a rule that are right. Markings of secrets keep their scores: they are
   * too few for shares, and policies part those that may be one from those that are.
   */
  public static double of(RuleInfo rule, double score) {
    return isMeasured(rule) ? of(score) : score;
  }

  /** The score of findings of a rule of which a share is right. */
  public static double score(RuleInfo rule, double share) {
    return isMeasured(rule) ? between(SHARES, SCORES, share) : share;
  }

  private static boolean isMeasured(RuleInfo rule) {
    return switch (rule.subject()) {
      case PERSONAL_FINANCIAL, ORGANISATION -> rule.pack().equals(MEASURED);
      case STATE_SECRET, TRADE_SECRET -> false;
    };
  }

  /** The share of findings with a score that are right. */
  public static double of(double score) {
    return between(SCORES, SHARES, score);
  }

  private static double between(double[] from, double[] to, double value) {
    int upper = 1;
    while (upper < from.length - 1 && value > from[upper]) {
      upper++;
    }
    int lower = upper - 1;
    if (from[lower] == to[lower] && from[upper] == to[upper]) {
      return value;
    }
    double part = (value - from[lower]) / (from[upper] - from[lower]);
    return to[lower] + part * (to[upper] - to[lower]);
  }
}
