package org.inshore.benchmarks.quality.judge;

import java.util.ArrayList;
import java.util.List;

/** Scores against how often they were right. */
public final class Reliability {
  private static final double[] STEPS = {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};

  private final long[] all = new long[STEPS.length];
  private final long[] right = new long[STEPS.length];
  private final double[] scores = new double[STEPS.length];

  /**
   * One step of the scale.
   *
   * @param from the least score in it
   * @param to the first score beyond it
   * @param count how many findings had such a score
   * @param meanScore their mean score
   * @param shareRight the share of them that were right
   */
  public record Step(double from, double to, long count, double meanScore, double shareRight) {}

  void add(double score, boolean isRight) {
    int step = 0;
    while (score >= STEPS[step]) {
      step++;
    }
    all[step]++;
    scores[step] += score;
    right[step] += isRight ? 1 : 0;
  }

  /** The steps that have findings, from low to high. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS.length; i++) {
      if (all[i] > 0) {
        double from = i == 0 ? 0 : STEPS[i - 1];
        steps.add(
            new Step(
                from,
                Math.min(1, STEPS[i]),
                all[i],
                scores[i] / all[i],
                (double) right[i] / all[i]));
      }
    }
    return steps;
  }

  /** By how much scores are off on the whole, weighted by how many findings have them. */
  public double expectedError() {
    double sum = 0;
    long count = 0;
    for (Step step : steps()) {
      sum += step.count() * Math.abs(step.meanScore() - step.shareRight());
      count += step.count();
    }
    return count == 0 ? 0 : sum / count;
  }
}
