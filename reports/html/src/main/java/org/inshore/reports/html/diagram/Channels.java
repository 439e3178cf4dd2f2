package org.inshore.reports.html.diagram;

import java.util.ArrayList;
import java.util.List;

/** Channels between the boxes of a column, through which edges to columns beyond it are routed. */
final class Channels {
  private static final double APART = 2.5;

  /** What it costs to share a gap, in pixels of a longer way. */
  private static final double SHARED = 18;

  private final List<Double> heights = new ArrayList<>();
  private final List<Integer> taken = new ArrayList<>();

  void add(double height) {
    heights.add(height);
    taken.add(0);
  }

  /** A height near the one wished for, in a gap that few others took. */
  double take(double wished) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < heights.size(); i++) {
      double cost = Math.abs(heights.get(i) - wished) + SHARED * taken.get(i);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    if (best < 0) {
      return wished;
    }
    int turn = taken.get(best);
    taken.set(best, turn + 1);
    int step = (turn + 1) / 2 % 3;
    return heights.get(best) + APART * (turn % 2 == 0 ? step : -step);
  }
}
