package org.inshore.core.person.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Finds all pairs of sets of different groups of which one holds half of the other or more, by
 * counting the pairs that each hash is in.
 *
 * <p>Sets that share nothing cost nothing; a hash in n sets costs n² / 2. Work is bounded: once
 * that is spent, a hash in very many sets is counted for the largest of them alone, and the bounds
 * of each pair it was not counted for say so.
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

  /** Tells how many members of two sets are likely the same beside those that are known to be. */
  public interface Alike {
    /** Nobody. */
    Alike NOBODY =
        new Alike() {
          @Override
          public long count(int smaller, int larger) {
            return 0;
          }

          @Override
          public long most(int smaller, int larger) {
            return 0;
          }
        };

    /** How many likely are. */
    long count(int smaller, int larger);

    /** How many may be. */
    long most(int smaller, int larger);
  }

  /** Of pairs that share less, and fewer names, it is not asked who else is the same. */
  private static final double MIN_ASKED = 0.25;

  /** A hash in no more sets than this is always counted for all of them. */
  private static final int MAX_MEMBERS = 64;

  /** How many pairs of hashes in more sets are counted: about a second. */
  static final long STANDARD_WORK = 200_000_000;

  private static final int MAX_PAIRS = 1_000_000;

  /** So many of a sample must be shared before anything is said of the whole. */
  private static final int MIN_SAMPLED = 8;

  private static final double MIN_SHARE = 0.5;

  private final List<HashSample> samples;
  private final int[] groups;
  private final long[] sizes;

  /** Of each set, how many more there may be. */
  private final long[] more;

  private final Alike alike;
  private final int least;

  /** Place of every set among those compared, the largest first; -1 for one too small. */
  private final int[] places;

  private final int[] sets;
  private final int[] members;
  private final LongCounter pairs = new LongCounter(MAX_PAIRS);

  /** Of pairs, how many names both have. */
  private final LongCounter names = new LongCounter(MAX_PAIRS);

  private long work;

  /** By place: hashes that were not counted for all pairs; and of them, those for none of its. */
  private final int[] cut;

  private final int[] left;

  /**
   * Makes one.
   *
   * @param samples the sets
   * @param sizes of each, how many members are told of it elsewhere
   * @param groups of each; sets of one group are not compared
   * @param alike asked of pairs
   * @param least sets smaller than this are not compared, nor told are pairs that share fewer
   */
  public Copies(
      List<HashSample> samples, List<PersonCount> sizes, int[] groups, Alike alike, int least) {
    this(samples, sizes, groups, alike, least, STANDARD_WORK);
  }

  Copies(
      List<HashSample> samples,
      List<PersonCount> sizes,
      int[] groups,
      Alike alike,
      int least,
      long work) {
    this.alike = alike;
    this.samples = samples;
    this.groups = groups;
    this.least = least;
    this.work = work;
    this.sizes = sizes.stream().mapToLong(PersonCount::persons).toArray();
    this.more =
        sizes.stream().mapToLong(size -> Math.max(0, size.most() - size.persons())).toArray();
    List<Integer> compared = new ArrayList<>();
    for (int set = 0; set < this.sizes.length; set++) {
      if (this.sizes[set] >= least) {
        compared.add(set);
      }
    }
    compared.sort(
        Comparator.<Integer>comparingLong(set -> -this.sizes[set]).thenComparing(set -> set));
    this.sets = compared.stream().mapToInt(Integer::intValue).toArray();
    this.places = new int[this.sizes.length];
    Arrays.fill(places, -1);
    for (int place = 0; place < sets.length; place++) {
      places[sets[place]] = place;
    }
    this.members = new int[this.sizes.length];
    this.cut = new int[sets.length];
    this.left = new int[sets.length];
  }

  @Override
  public void visit(long hash, int[] holders, int count) {
    count(holders, count, pairs);
  }

  /** What takes the names of the sets: two with other identifiers may hold the same people. */
  public Merge.Visitor ofNames() {
    return (name, holders, count) -> count(holders, count, names);
  }

  private void count(int[] holders, int count, LongCounter in) {
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
    int last = in == names ? Math.min(compared, MAX_MEMBERS) : counted(compared);
    for (int i = 0; i < last; i++) {
      for (int j = i + 1; j < last; j++) {
        if (groups[sets[members[i]]] != groups[sets[members[j]]]) {
          in.add(((long) members[i] << 32) | members[j]);
        }
      }
    }
  }

  /** For how many of a hash's sets its pairs are counted, the largest first. */
  private int counted(int compared) {
    if (compared <= MAX_MEMBERS) {
      return compared;
    }
    long cost = (long) compared * (compared - 1) / 2;
    if (cost <= work) {
      work -= cost;
      return compared;
    }
    for (int i = 0; i < compared; i++) {
      cut[members[i]]++;
      if (i >= MAX_MEMBERS) {
        left[members[i]]++;
      }
    }
    return MAX_MEMBERS;
  }

  /** Whether there were more pairs than can be counted, so that some may be missing. */
  public boolean isFull() {
    return pairs.isFull();
  }

  /** The pairs, most shared first. */
  public List<Pair> pairs() {
    List<Pair> found = new ArrayList<>();
    pairs.forEach((key, count) -> consider(key, count, names.count(key), found));
    names.forEach(
        (key, named) -> {
          if (pairs.count(key) == 0) {
            consider(key, 0, named, found);
          }
        });
    found.sort(
        Comparator.<Pair>comparingLong(pair -> -pair.shared().persons())
            .thenComparingInt(Pair::smaller)
            .thenComparingInt(Pair::larger));
    return found;
  }

  private void consider(long pair, int count, int named, List<Pair> found) {
    int largerPlace = (int) (pair >>> 32);
    int smallerPlace = (int) pair;
    int larger = sets[largerPlace];
    int smaller = sets[smallerPlace];
    long limit = Math.min(samples.get(larger).limit(), samples.get(smaller).limit());
    int uncounted =
        Math.min(
            Math.min(cut[largerPlace], cut[smallerPlace]), left[largerPlace] + left[smallerPlace]);
    PersonCount counted = HashSample.count(count, limit);
    PersonCount most = HashSample.count((long) count + uncounted, limit);
    long size = sizes[smaller];
    long same = alike(smaller, larger, most.persons() + named);
    long shared = Math.min(counted.persons() + same, size);
    long possible = Math.min(most.persons() + same, size);
    if (possible >= least
        && possible >= MIN_SHARE * size
        && (counted.exact() || count >= MIN_SAMPLED)) {
      long perhaps =
          Math.min(
              alike.most(smaller, larger) + more[smaller],
              sizes[larger] + more[larger] - counted.persons());
      long all = Math.max(samples.get(smaller).count().most(), size + more[smaller]);
      long bound = Math.min(most.most() + perhaps, all);
      found.add(
          new Pair(
              smaller,
              larger,
              new PersonCount(
                  shared,
                  counted.exact() && same == 0 && bound <= shared,
                  Math.min(counted.least(), size),
                  Math.max(shared, bound))));
    }
  }

  private long alike(int smaller, int larger, long known) {
    long cost = sizes[smaller] + sizes[larger];
    if (known < MIN_ASKED * sizes[smaller] || cost > work || alike.most(smaller, larger) == 0) {
      return 0;
    }
    work -= cost;
    return alike.count(smaller, larger);
  }
}
