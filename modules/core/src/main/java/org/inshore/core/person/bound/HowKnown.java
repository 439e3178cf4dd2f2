package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.inshore.core.person.link.Identifier;

/**
 * Record of how the people of one place are known: each Chinese name with the kinds of identifiers
 * that anybody of the name has, and those whose name nobody knows with theirs; so are people known
 * in Latin letters only, where these are how Chinese names are written.
 */
public final class HowKnown {
  /** Nobody, or too many to be held. */
  static final HowKnown NONE = new HowKnown(new long[0], new long[0], new byte[0]);

  private static final int KIND_BITS = 8;

  /** Beyond all sets of kinds. */
  static final int KINDS = 1 << KIND_BITS;

  private static final int MOST = 2_000_000;
  private static final int FEWEST_TRANSCRIBED = 3;
  private static final double TRANSCRIBED = 0.2;

  /** Each name with its kinds in the last bits, in order. */
  private final long[] names;

  private final long[] nameless;

  /** Of each of these the kinds of identifiers. */
  private final byte[] kinds;

  private HowKnown(long[] names, long[] nameless, byte[] kinds) {
    this.names = names;
    this.nameless = nameless;
    this.kinds = kinds;
  }

  static HowKnown of(LinkedPeople people) {
    if (people.size() > MOST) {
      return NONE;
    }
    long[] named =
        IntStream.range(0, people.size())
            .filter(i -> people.name(i, false) != 0)
            .mapToLong(i -> named(people.name(i, false), people.kinds(i)))
            .toArray();
    Arrays.parallelSort(named);
    boolean transcribed = isTranscribed(people);
    int[] nameless = people.which(i -> isNameless(i, people, transcribed));
    byte[] kinds = new byte[nameless.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = people.kinds(nameless[i]);
    }
    return new HowKnown(
        joined(named), Arrays.stream(nameless).mapToLong(people::person).toArray(), kinds);
  }

  /** Whether so many of the names in Latin letters are of people with Chinese ones that all may. */
  private static boolean isTranscribed(LinkedPeople people) {
    int latin = people.which(i -> people.name(i, true) != 0).length;
    int both = people.which(i -> people.name(i, true) != 0 && people.name(i, false) != 0).length;
    return both >= FEWEST_TRANSCRIBED && both >= TRANSCRIBED * latin;
  }

  private static boolean isNameless(int person, LinkedPeople people, boolean transcribed) {
    return people.name(person, false) == 0
        && (transcribed || people.name(person, true) == 0)
        && Identifier.rank(people.person(person)) <= Identifier.LAST_KNOWN;
  }

  /** Each name once, with all kinds. */
  private static long[] joined(long[] sorted) {
    int count = 0;
    for (long each : sorted) {
      if (count > 0 && name(sorted[count - 1]) == name(each)) {
        sorted[count - 1] |= each;
      } else {
        sorted[count++] = each;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static long named(int name, byte kinds) {
    return ((long) name << KIND_BITS) | Byte.toUnsignedLong(kinds);
  }

  static int name(long named) {
    return (int) (named >> KIND_BITS);
  }

  static int kinds(long named) {
    return (int) (named & (KINDS - 1));
  }

  /** Each name with its kinds. */
  long[] names() {
    return names;
  }

  /** Whose name nobody knows. */
  long[] nameless() {
    return nameless;
  }

  /** Of one of these the kinds of identifiers. */
  int kindsOfNameless(int number) {
    return Byte.toUnsignedInt(kinds[number]);
  }

  /** Whether nearly all names are the same: two states of one list. */
  boolean isCopyOf(HowKnown other, double share) {
    int size = Math.max(names.length, other.names.length);
    if (Math.min(names.length, other.names.length) < share * size) {
      return false;
    }
    int both = 0;
    for (int i = 0, j = 0; i < names.length && j < other.names.length; ) {
      int order = Integer.compare(name(names[i]), name(other.names[j]));
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both >= share * size;
  }
}
