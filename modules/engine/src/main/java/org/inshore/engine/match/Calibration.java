package org.inshore.engine.match;

import org.inshore.spi.inventory.RuleInfo;

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
    if (!rule.pack().equals(MEASURED)) {
      return score;
    }
    return switch (rule.subject()) {
      case PERSONAL_FINANCIAL, ORGANISATION -> of(score);
      case STATE_SECRET, TRADE_SECRET -> score;
    };
  }

  /** The share of findings with a score that are right. */
  public static double of(double score) {
    int upper = 1;
    while (upper < SCORES.length - 1 && score > SCORES[upper]) {
      upper++;
    }
    int lower = upper - 1;
    if (SCORES[lower] == SHARES[lower] && SCORES[upper] == SHARES[upper]) {
      return score;
    }
    double part = (score - SCORES[lower]) / (SCORES[upper] - SCORES[lower]);
    return SHARES[lower] + part * (SHARES[upper] - SHARES[lower]);
  }
}
