package org.inshore.engine.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Joins buckets until there are few, those first whose joint cost is the least above their own. */
final class Buckets {
  /** More than that are joined with their neighbours first, which is faster. */
  private static final int MANY = 96;

  private final ToDoubleFunction<Bucket> cost;
  private final List<Bucket> all;

  /**
   * Starts.
   *
   * @param before how many bytes stand before the place itself
   */
  Buckets(List<Bucket> buckets, int before, ToDoubleFunction<Bucket> cost) {
    this.all = new ArrayList<>(buckets);
    this.cost = cost;
    all.sort(
        Comparator.comparingLong((Bucket bucket) -> bucket.targets())
            .thenComparingInt(bucket -> bucket.odd())
            .thenComparing((one, other) -> compare(one, other, before)));
  }

  /** By the first values of each byte, from the place itself on. */
  private static int compare(Bucket one, Bucket other, int before) {
    for (int i = before; i < Fingerprint.LENGTH; i++) {
      int order = Integer.compare(one.sets()[i].next(0), other.sets()[i].next(0));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Joins buckets of a kind until there are so many. */
  List<Bucket> few(int most) {
    if (all.size() > Math.max(MANY, most)) {
      joinNeighbours(Math.max(MANY, most));
    }
    joinAny(most);
    return all;
  }

  private void joinNeighbours(int most) {
    int size = all.size();
    double[] own = new double[size];
    double[] more = new double[size];
    for (int i = 0; i < size; i++) {
      own[i] = cost.applyAsDouble(all.get(i));
    }
    for (int i = 0; i + 1 < size; i++) {
      more[i] = more(own, i, i + 1);
    }
    while (size > most) {
      int best = 0;
      for (int i = 1; i + 1 < size; i++) {
        best = more[i] < more[best] ? i : best;
      }
      all.set(best, all.get(best).with(all.remove(best + 1)));
      size--;
      own[best] = cost.applyAsDouble(all.get(best));
      System.arraycopy(own, best + 2, own, best + 1, size - best - 1);
      System.arraycopy(more, best + 2, more, best + 1, size - best - 1);
      if (best > 0) {
        more[best - 1] = more(own, best - 1, best);
      }
      if (best + 1 < size) {
        more[best] = more(own, best, best + 1);
      }
    }
  }

  private double more(double[] own, int i, int k) {
    return cost.applyAsDouble(all.get(i).with(all.get(k))) - own[i] - own[k];
  }

  private void joinAny(int most) {
    int size = all.size();
    double[] own = new double[size];
    double[][] more = new double[size][size];
    for (int i = 0; i < size; i++) {
      own[i] = cost.applyAsDouble(all.get(i));
    }
    for (int i = 0; size > most && i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        more[i][k] = more(own, i, k);
      }
    }
    boolean[] gone = new boolean[size];
    for (int left = size; left > most; left--) {
      int first = -1;
      int second = -1;
      for (int i = 0; i < size; i++) {
        for (int k = i + 1; k < size && !gone[i]; k++) {
          if (!gone[k] && (first < 0 || more[i][k] < more[first][second])) {
            first = i;
            second = k;
          }
        }
      }
      all.set(first, all.get(first).with(all.get(second)));
      gone[second] = true;
      own[first] = cost.applyAsDouble(all.get(first));
      for (int i = 0; i < size; i++) {
        if (!gone[i] && i != first) {
          more[Math.min(i, first)][Math.max(i, first)] =
              more(own, Math.min(i, first), Math.max(i, first));
        }
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      if (gone[i]) {
        all.remove(i);
      }
    }
  }
}
