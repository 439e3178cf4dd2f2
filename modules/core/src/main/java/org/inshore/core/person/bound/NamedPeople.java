package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.SortedLongs;

/**
 * The people of one place with their names, compared with those of another: an estimate of how many
 * are in both by different identifiers, which nothing but their name joins.
 *
 * <p>Counted are matches of names among those who are not known to be in both, each person in one
 * at most (two with documents of one kind are two people), less those that strangers share by
 * chance.
 */
public final class NamedPeople {
  /** Nobody. */
  public static final NamedPeople NONE = new NamedPeople(new long[0], new int[0]);

  private static final int ROUNDS = 20;

  /** Who stands for each person, in order. */
  private final long[] people;

  /** Of each, bits of the Chinese name; 0 where none is known. */
  private final int[] names;

  private NamedPeople(long[] people, int[] names) {
    this.people = people;
    this.names = names;
  }

  /** The people of some identifiers. */
  public static NamedPeople of(long[] identifiers, Links links) {
    long[] people =
        SortedLongs.distinct(Arrays.stream(identifiers).map(links::person).sorted().toArray());
    return new NamedPeople(
        people, Arrays.stream(people).mapToInt(each -> links.name(each, false)).toArray());
  }

  /** The people of any of several places. */
  public static NamedPeople union(List<NamedPeople> places) {
    if (places.size() < 2) {
      return places.isEmpty() ? NONE : places.getFirst();
    }
    int half = places.size() / 2;
    return union(places.subList(0, half)).and(union(places.subList(half, places.size())));
  }

  private NamedPeople and(NamedPeople other) {
    if (size() == 0 || other.size() == 0) {
      return size() == 0 ? other : this;
    }
    long[] both = new long[size() + other.size()];
    int[] named = new int[both.length];
    int count = 0;
    for (int i = 0, j = 0; i < size() || j < other.size(); count++) {
      boolean here = j == other.size() || (i < size() && people[i] <= other.people[j]);
      boolean there = i == size() || (j < other.size() && other.people[j] <= people[i]);
      both[count] = here ? people[i] : other.people[j];
      named[count] = there ? other.names[j] : names[i];
      i += here ? 1 : 0;
      j += there ? 1 : 0;
    }
    return new NamedPeople(Arrays.copyOf(both, count), Arrays.copyOf(named, count));
  }

  /** Their names, each once. */
  public HashSample names() {
    return HashSample.whole(
        Arrays.stream(names)
            .filter(name -> name != 0)
            .mapToLong(name -> Identifier.mixed(name, 0))
            .toArray());
  }

  /** How many there are. */
  public int size() {
    return people.length;
  }

  /**
   * How many are likely in both places beside those who are known to be.
   *
   * @param strangers how often two have one name by chance
   */
  public long alsoIn(NamedPeople other, NameCollisions strangers) {
    Map<Integer, int[]> byName = new HashMap<>();
    long[] apart = new long[4];
    int i = 0;
    int j = 0;
    while (i < people.length || j < other.people.length) {
      boolean here = j == other.people.length || (i < people.length && people[i] < other.people[j]);
      if (!here && i < people.length && people[i] == other.people[j]) {
        i++;
        j++;
      } else if (here) {
        count(byName, apart, people[i], names[i++], 0);
      } else {
        count(byName, apart, other.people[j], other.names[j++], 2);
      }
    }
    long same = byName.values().stream().mapToInt(NamedPeople::matches).sum();
    return likely(same, apart, strangers.chance());
  }

  /** Solves for how many are the same when only the others share names by chance. */
  private static long likely(long same, long[] apart, double chance) {
    double here = apart[0] + apart[1];
    double there = apart[2] + apart[3];
    double comparisons = here * there - (double) apart[0] * apart[2];
    double likely = Math.max(0, same - chance * comparisons);
    for (int round = 0; round < ROUNDS && same > 0; round++) {
      double others = (1 - likely / here) * (1 - likely / there);
      likely = Math.max(0, same - chance * comparisons * others);
    }
    return Math.round(likely);
  }

  /** Counts a person under its name: with a document first, then without. */
  private static void count(
      Map<Integer, int[]> byName, long[] all, long person, int name, int place) {
    if (name != 0) {
      int kind = place + (Identifier.rank(person) == 1 ? 0 : 1);
      byName.computeIfAbsent(name, fresh -> new int[4])[kind]++;
      all[kind]++;
    }
  }

  /** How many of one name can be the same: nobody with a document is another who has one. */
  private static int matches(int[] of) {
    int documented = Math.min(of[0], of[3]);
    int weak = Math.min(of[1], of[2]);
    return documented + weak + Math.min(of[1] - weak, of[3] - documented);
  }
}
