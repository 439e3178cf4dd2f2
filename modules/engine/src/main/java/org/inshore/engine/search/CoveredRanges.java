package org.inshore.engine.search;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.program.Nearby;

/** Ring of the last searched ranges of a text, so that none is searched twice. */
final class CoveredRanges {
  /** What stands beside values next to each other: before and after the last two. */
  private static final int KEPT = 4;

  private final int[] from = new int[KEPT];
  private final int[] to = new int[KEPT];
  private int oldest;

  /** One for each automaton of patterns that are tried near words. */
  static CoveredRanges[] of(List<List<Nearby>> nearby) {
    CoveredRanges[] all = new CoveredRanges[nearby.stream().mapToInt(List::size).sum()];
    Arrays.setAll(all, _ -> new CoveredRanges());
    return all;
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
  }

  /** The first place from another on that was not looked at. */
  int skip(int at) {
    int place = at;
    for (int i = 0; i < KEPT; i++) {
      if (from[i] <= place && place < to[i]) {
        place = to[i];
        i = -1; // that may be in another
      }
    }
    return place;
  }

  /** The end of the unsearched range that begins at a place. */
  int until(int at, int end) {
    int until = end;
    for (int i = 0; i < KEPT; i++) {
      if (from[i] > at && from[i] < to[i]) {
        until = Math.min(until, from[i]);
      }
    }
    return until;
  }

  /** Remembers one. */
  void add(int start, int end) {
    for (int i = 0; i < KEPT; i++) {
      if (from[i] < to[i] && start <= to[i] && from[i] <= end) {
        from[i] = Math.min(from[i], start);
        to[i] = Math.max(to[i], end);
        return;
      }
    }
    from[oldest] = start;
    to[oldest] = end;
    oldest = (oldest + 1) % KEPT;
  }
}
