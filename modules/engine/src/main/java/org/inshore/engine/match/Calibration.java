package org.inshore.engine.match;

/**
 * Maps scores to the share of findings with them that are right, by linear interpolation between
 * measured points. It keeps their order, and what is below 0.6 as it is: there the numbers of
 * machines that look alike are as many as those of people, and nothing but the form speaks.
 */
public final class Calibration {
  private static final double[] SCORES = {0, 0.6, 0.7, 0.85, 1};
  private static final double[] SHARES = {0, 0.6, 0.94, 0.97, 1};

  private Calibration() {}

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
