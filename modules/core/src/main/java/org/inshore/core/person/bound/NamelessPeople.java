package org.inshore.core.person.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.inshore.core.person.set.SortedLongs;

/**
 * Estimation of how many people of several places whose name nobody knows, a card's here or a
 * telephone's there, are people whom other places name.
 *
 * <p>How much places have in common, their names tell: of the people of a place the share whom any
 * other place names as well, in the mean of all places, less what strangers share by chance. Whom a
 * list and a copy of it both name says nothing, so that states of one list are one place. As likely
 * is a nameless one anybody named, but for those of whom the same kind of identifier is known: that
 * is another's.
 */
final class NamelessPeople {
  /** Fewer places than this, and places of fewer people, say nothing of the others. */
  private static final int FEWEST_PLACES = 3;

  private static final int FEWEST_NAMES = 10;

  /** Where strangers share more names than this, names say nothing. */
  private static final double MOST_BY_CHANCE = 0.5;

  /** States of one list have so many of their names in common. */
  private static final double COPY = 0.8;

  /** A copy of a list is looked for among those that have one of so many of its first names. */
  private static final int FIRST_NAMES = 4;

  private static final int KINDS = HowKnown.KINDS;

  private final List<HowKnown> places;

  /** Those of some places. */
  NamelessPeople(List<HowKnown> places) {
    this.places = places;
  }

  /** How many there are, each once. */
  long count() {
    long[] all =
        places.stream().flatMapToLong(place -> LongStream.of(place.nameless())).sorted().toArray();
    return SortedLongs.distinct(all).length;
  }

  /**
   * How many are likely among the named.
   *
   * @param chance how likely two strangers have one name
   */
  long likelyNamed(double chance) {
    long nameless = places.stream().mapToLong(place -> place.nameless().length).sum();
    if (nameless == 0 || places.size() < FEWEST_PLACES) {
      return 0;
    }
    int[] lists = lists();
    long[] names = names(lists);
    int[] all = new int[places.size()];
    int[] shared = new int[places.size()];
    long[] ofKinds = new long[KINDS];
    long different = count(names, all, shared, ofKinds);
    double common = common(all, shared, different, chance);
    return common == 0 ? 0 : likelyNamed(common, different, ofKinds);
  }

  private long likelyNamed(double common, long different, long[] ofKinds) {
    Map<Long, Integer> people = new HashMap<>();
    for (HowKnown place : places) {
      for (int i = 0; i < place.nameless().length; i++) {
        people.merge(place.nameless()[i], place.kindsOfNameless(i), (one, other) -> one | other);
      }
    }
    long[] nameless = new long[KINDS];
    people.values().forEach(kinds -> nameless[kinds]++);
    double all = 0;
    for (int kinds = 0; kinds < KINDS; kinds++) {
      long known = known(kinds, ofKinds);
      // Each named one of whom none of these kinds is known takes one of them at most.
      all +=
          Math.min(nameless[kinds] * likely(common, known, different), (double) different - known);
    }
    return Math.round(all);
  }

  /** Of how many names any of some kinds of identifiers is known. */
  private static long known(int kinds, long[] ofKinds) {
    long known = 0;
    for (int each = 0; each < KINDS; each++) {
      known += (each & kinds) == 0 ? 0 : ofKinds[each];
    }
    return known;
  }

  /** How likely somebody of whom a kind of identifier is not known is named without that. */
  private static double likely(double common, long known, long different) {
    double others = common * known / different;
    return others >= 1 ? 0 : (common - others) / (1 - others);
  }

  /** Of each place the list that it is a state of. */
  private int[] lists() {
    int[] lists = new int[places.size()];
    Map<Integer, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < lists.length; i++) {
      HowKnown place = places.get(i);
      lists[i] = i;
      int first = Math.min(FIRST_NAMES, place.names().length);
      for (int k = 0; k < first && lists[i] == i; k++) {
        for (int other : byName.getOrDefault(HowKnown.name(place.names()[k]), List.of())) {
          if (place.isCopyOf(places.get(other), COPY)) {
            lists[i] = lists[other];
            break;
          }
        }
      }
      for (int k = 0; k < first; k++) {
        int name = HowKnown.name(place.names()[k]);
        byName.computeIfAbsent(name, fresh -> new ArrayList<>()).add(i);
      }
    }
    return lists;
  }

  /** All names of all places by name and list, with their kinds in the last bits. */
  private long[] names(int[] lists) {
    int count = places.stream().mapToInt(place -> place.names().length).sum();
    long[] all = new long[count];
    int at = 0;
    for (int i = 0; i < lists.length; i++) {
      for (long each : places.get(i).names()) {
        all[at++] =
            ((long) HowKnown.name(each) << Integer.SIZE)
                | ((long) lists[i] * KINDS)
                | HowKnown.kinds(each);
      }
    }
    Arrays.parallelSort(all);
    return all;
  }

  /**
   * Counts names by list, and those that several lists have.
   *
   * @return how many different names there are
   */
  private static long count(long[] names, int[] all, int[] shared, long[] ofKinds) {
    long different = 0;
    for (int from = 0, to; from < names.length; from = to) {
      int kinds = 0;
      for (to = from; to < names.length && isSame(names[from], names[to]); to++) {
        kinds |= (int) (names[to] & (KINDS - 1));
      }
      long[] lists = new long[to - from];
      for (int i = from; i < to; i++) {
        lists[i - from] = (names[i] & 0xFFFF_FFFFL) / KINDS;
      }
      lists = SortedLongs.distinct(lists);
      for (long list : lists) {
        all[(int) list]++;
        shared[(int) list] += lists.length > 1 ? 1 : 0;
      }
      ofKinds[kinds]++;
      different++;
    }
    return different;
  }

  private static boolean isSame(long one, long other) {
    return one >> Integer.SIZE == other >> Integer.SIZE;
  }

  /** What share of a place's people others name; 0 where too few places tell. */
  private static double common(int[] all, int[] shared, long different, double chance) {
    double sum = 0;
    int telling = 0;
    for (int list = 0; list < all.length; list++) {
      double byChance = 1 - Math.pow(1 - chance, (double) (different - all[list]));
      if (all[list] >= FEWEST_NAMES && byChance <= MOST_BY_CHANCE) {
        double share = (double) shared[list] / all[list];
        sum += Math.max(0, (share - byChance) / (1 - byChance));
        telling++;
      }
    }
    return telling < FEWEST_PLACES ? 0 : sum / telling;
  }
}
