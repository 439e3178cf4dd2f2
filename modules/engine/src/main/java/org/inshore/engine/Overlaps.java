package org.inshore.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides between hits that share text: the surer wins, then the longer, then the rule's id. */
final class Overlaps {
  /** Hits that overlap in a chain over more than this are parted, or memory would be unbounded. */
  private static final int LONGEST_CHAIN = 1 << 16;

  private static final Comparator<Hit> IN_PLACE =
      Comparator.comparingInt((Hit hit) -> hit.start)
          .thenComparing(Hit::ruleId)
          .thenComparingInt(hit -> hit.pattern.number())
          .thenComparingInt(hit -> hit.end);

  private static final Comparator<Hit> STRONGEST =
      Comparator.comparingDouble((Hit hit) -> -hit.score)
          .thenComparingInt(hit -> hit.start - hit.end)
          .thenComparing(Hit::ruleId)
          .thenComparing(IN_PLACE);

  private Overlaps() {}

  /**
   * Sorts hits by place and marks those that lose.
   *
   * @param limit hits that start there or later are not all known yet
   * @return where the decided part ends: at the limit, or before the hits that reach over it
   */
  static int resolve(List<Hit> hits, int limit) {
    hits.sort(IN_PLACE);
    List<Hit> cluster = new ArrayList<>();
    int end = 0;
    for (Hit hit : hits) {
      if (!hit.valid) {
        continue;
      }
      if (hit.start >= end) {
        resolve(cluster);
        cluster.clear();
      }
      cluster.add(hit);
      end = Math.max(end, hit.end);
    }
    resolve(cluster);
    if (end <= limit) {
      return limit;
    }
    int decided = cluster.getFirst().start;
    return limit - decided > LONGEST_CHAIN ? Math.max(limit, lastEnd(cluster)) : decided;
  }

  private static int lastEnd(List<Hit> cluster) {
    int end = 0;
    for (Hit hit : cluster) {
      end = hit.lostTo == null ? Math.max(end, hit.end) : end;
    }
    return end;
  }

  private static void resolve(List<Hit> cluster) {
    if (cluster.size() < 2) {
      return;
    }
    List<Hit> byStrength = new ArrayList<>(cluster);
    byStrength.sort(STRONGEST);
    TreeMap<Integer, Hit> winners = new TreeMap<>();
    for (Hit hit : byStrength) {
      Map.Entry<Integer, Hit> before = winners.floorEntry(hit.end - 1);
      if (before != null && before.getValue().overlaps(hit)) {
        hit.lostTo = before.getValue();
      } else {
        winners.put(hit.start, hit);
      }
    }
  }
}
