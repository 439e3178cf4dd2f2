package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.engine.program.Hit;
import org.inshore.engine.text.TextView;

/** Decides between hits that share text: the surer wins, then the longer, then the rule's id. */
public final class Overlaps {
  /** Hits that overlap in a chain over more than this are parted, or memory would be unbounded. */
  private static final int LONGEST_CHAIN = 1 << 16;

  private static final Comparator<Hit> IN_PLACE = Overlaps::inPlace;

  private static final Comparator<Hit> STRONGEST = Overlaps::byStrength;

  private Overlaps() {}

  /**
   * Sorts hits by place and marks those that lose.
   *
   * @param limit hits that start there or later are not all known yet
   * @param text where they are
   * @return where the decided part ends: at the limit, or before the hits that reach over it
   */
  public static int resolve(List<Hit> hits, int limit, TextView text) {
    sort(hits);
    dropTwins(hits);
    List<Hit> cluster = new ArrayList<>();
    int decided = limit;
    int end = 0;
    for (Hit hit : hits) {
      if (!hit.valid) {
        continue;
      }
      if (hit.start >= end) {
        decided = resolve(cluster, end, decided, text);
        cluster.clear();
      }
      cluster.add(hit);
      end = Math.max(end, hit.end);
    }
    return resolve(cluster, end, decided, text);
  }

  /** Takes back what was decided, since more hits are to come. */
  public static void reopen(List<Hit> hits) {
    for (Hit hit : hits) {
      hit.lostTo = null;
    }
  }

  /** Decides between hits that overlap in a chain; tells up to where all is decided then. */
  private static int resolve(List<Hit> cluster, int end, int limit, TextView text) {
    resolve(cluster, text);
    if (cluster.isEmpty() || cluster.getFirst().start >= limit || end <= limit) {
      return limit;
    }
    int decided = cluster.getFirst().start;
    return limit - decided > LONGEST_CHAIN ? Math.max(limit, lastEnd(cluster)) : decided;
  }

  private static int byStrength(Hit one, Hit other) {
    int order = Double.compare(-one.score, -other.score);
    order = order != 0 ? order : Integer.compare(other.characters, one.characters);
    order = order != 0 ? order : one.ruleId().compareTo(other.ruleId());
    order =
        order != 0
            ? order
            : Double.compare(
                -one.pattern.source().confidence(), -other.pattern.source().confidence());
    return order != 0 ? order : inPlace(one, other);
  }

  private static int inPlace(Hit one, Hit other) {
    if (one.start != other.start) {
      return Integer.compare(one.start, other.start);
    }
    int byRule = one.ruleId().compareTo(other.ruleId());
    int byPattern =
        byRule != 0 ? byRule : Integer.compare(one.pattern.number(), other.pattern.number());
    return byPattern != 0 ? byPattern : Integer.compare(one.end, other.end);
  }

  /** Sorts by place; by numbers first, since hits in rows come column by column. */
  private static void sort(List<Hit> hits) {
    if (inOrder(hits)) {
      return;
    }
    Hit[] found = hits.toArray(Hit[]::new);
    long[] places = new long[found.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (long) found[i].start << Integer.SIZE | i;
    }
    Arrays.sort(places);
    int from = 0;
    for (int i = 0; i < places.length; i++) {
      hits.set(i, found[(int) places[i]]);
      boolean last = i + 1 == places.length || places[i + 1] >> Integer.SIZE != hits.get(i).start;
      if (last) {
        if (i > from) {
          hits.subList(from, i + 1).sort(IN_PLACE);
        }
        from = i + 1;
      }
    }
  }

  /** Whether hits are in order already, as they mostly are. */
  private static boolean inOrder(List<Hit> hits) {
    for (int i = 1; i < hits.size(); i++) {
      if (inPlace(hits.get(i - 1), hits.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Drops what was found more than once. */
  private static void dropTwins(List<Hit> hits) {
    int kept = 0;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (kept == 0 || !hits.get(kept - 1).isSame(hit)) {
        hits.set(kept++, hit);
      } else if (hit.valid) {
        hits.set(kept - 1, hit);
      }
    }
    hits.subList(kept, hits.size()).clear();
  }

  private static int lastEnd(List<Hit> cluster) {
    int end = 0;
    for (Hit hit : cluster) {
      end = hit.lostTo == null ? Math.max(end, hit.end) : end;
    }
    return end;
  }

  private static void resolve(List<Hit> cluster, TextView text) {
    if (cluster.size() < 2) {
      return;
    }
    for (Hit hit : cluster) {
      hit.characters = text.characters(hit.start, hit.end);
    }
    if (losesToOne(cluster)) {
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

  /** Whether the strongest of some hits overlaps all others, as mostly is so; then they lose. */
  private static boolean losesToOne(List<Hit> cluster) {
    Hit strongest = cluster.getFirst();
    for (int i = 1; i < cluster.size(); i++) {
      strongest = STRONGEST.compare(cluster.get(i), strongest) < 0 ? cluster.get(i) : strongest;
    }
    for (Hit hit : cluster) {
      if (hit != strongest && !strongest.overlaps(hit)) {
        return false;
      }
    }
    for (Hit hit : cluster) {
      if (hit != strongest) {
        hit.lostTo = strongest;
      }
    }
    return true;
  }
}
