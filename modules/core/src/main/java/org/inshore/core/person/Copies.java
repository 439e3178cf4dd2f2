package org.inshore.core.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.PersonCount;

/**
 * Finds sets of which one holds half of the other or more, in different groups.
 *
 * <p>Pairs are counted hash by hash, so sets that share nothing cost nothing. Of one set and one
 * group the most alike pair is kept: where each of thirty tables of a database holds the customers,
 * the one that the copy was made of is looked for, not thirty pairs.
 */
public final class Copies implements Merge.Visitor {
  /**
   * A pair.
   *
   * @param smaller number of the smaller set
   * @param larger number of the other
   * @param shared how many are in both, with bounds
   */
  public record Pair(int smaller, int larger, PersonCount shared) {}

  /** A hash in more sets than this is counted for the largest of them only. */
  private static final int MOST_MEMBERS = 64;

  private static final int MOST_PAIRS = 1_000_000;

  /** So many of a sample must be shared before anything is said of the whole. */
  private static final int LEAST_SAMPLED = 8;

  private static final double LEAST_SHARE = 0.5;

  private final List<HashSample> samples;
  private final int[] groups;
  private final long[] sizes;
  private final int least;

  /** Place of every set among those compared, the largest first; -1 for one too small. */
  private final int[] places;

  private final int[] sets;
  private final int[] members;
  private final LongCounter pairs = new LongCounter(MOST_PAIRS);

  /**
   * Makes one.
   *
   * @param samples the sets
   * @param groups of each; sets of one group are not compared
   * @param least sets smaller than this are not compared, nor told are pairs that share fewer
   */
  public Copies(List<HashSample> samples, int[] groups, int least) {
    this.samples = samples;
    this.groups = groups;
    this.least = least;
    this.sizes = samples.stream().mapToLong(sample -> sample.count().persons()).toArray();
    List<Integer> compared = new ArrayList<>();
    for (int set = 0; set < sizes.length; set++) {
      if (sizes[set] >= least) {
        compared.add(set);
      }
    }
    compared.sort(Comparator.<Integer>comparingLong(set -> -sizes[set]).thenComparing(set -> set));
    this.sets = compared.stream().mapToInt(Integer::intValue).toArray();
    this.places = new int[sizes.length];
    Arrays.fill(places, -1);
    for (int place = 0; place < sets.length; place++) {
      places[sets[place]] = place;
    }
    this.members = new int[sizes.length];
  }

  @Override
  public void visit(long hash, int[] holders, int count) {
    int compared = 0;
    for (int i = 0; i < count; i++) {
      if (places[holders[i]] >= 0) {
        members[compared++] = places[holders[i]];
      }
    }
    if (compared < 2) {
      return;
    }
    Arrays.sort(members, 0, compared);
    int last = Math.min(compared, MOST_MEMBERS);
    for (int i = 0; i < last; i++) {
      for (int j = i + 1; j < last; j++) {
        if (groups[sets[members[i]]] != groups[sets[members[j]]]) {
          pairs.add(((long) members[i] << 32) | members[j]);
        }
      }
    }
  }

  /** Whether there were more pairs than can be counted, so that some may be missing. */
  public boolean isFull() {
    return pairs.isFull();
  }

  /** The pairs, most shared first. */
  public List<Pair> pairs() {
    List<Pair> found = new ArrayList<>();
    pairs.forEach(
        (key, count) -> consider(sets[(int) (key >>> 32)], sets[(int) key], count, found));
    Map<Long, Pair> best = new HashMap<>();
    for (Pair pair : found) {
      best.merge(toGroup(pair.smaller(), pair.larger()), pair, this::moreAlike);
      best.merge(toGroup(pair.larger(), pair.smaller()), pair, this::moreAlike);
    }
    found.removeIf(pair -> !pair.equals(best.get(toGroup(pair.smaller(), pair.larger()))));
    found.sort(
        Comparator.<Pair>comparingLong(pair -> -pair.shared().persons())
            .thenComparingInt(Pair::smaller)
            .thenComparingInt(Pair::larger));
    return found;
  }

  private void consider(int larger, int smaller, int count, List<Pair> found) {
    long limit = Math.min(samples.get(larger).limit(), samples.get(smaller).limit());
    PersonCount estimate = HashSample.count(count, limit);
    long size = sizes[smaller];
    long shared = Math.min(estimate.persons(), size);
    if (shared >= least
        && shared >= LEAST_SHARE * size
        && (estimate.exact() || count >= LEAST_SAMPLED)) {
      PersonCount bounded =
          estimate.exact()
              ? estimate
              : new PersonCount(
                  shared,
                  false,
                  Math.min(estimate.least(), shared),
                  Math.max(shared, Math.min(estimate.most(), samples.get(smaller).count().most())));
      found.add(new Pair(smaller, larger, bounded));
    }
  }

  private long toGroup(int set, int other) {
    return ((long) set << 32) | groups[other];
  }

  private Pair moreAlike(Pair one, Pair other) {
    int order = Double.compare(likeness(one), likeness(other));
    if (order != 0) {
      return order > 0 ? one : other;
    }
    return one.larger() + (long) one.smaller() <= other.larger() + (long) other.smaller()
        ? one
        : other;
  }

  /** Jaccard similarity: of all that is in either, the share that is in both. */
  private double likeness(Pair pair) {
    double shared = pair.shared().persons();
    return shared / (sizes[pair.smaller()] + sizes[pair.larger()] - shared);
  }
}
