package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.LongSet;

/**
 * People of a place, each once, with what links tell of them looked up once: a set of bits for who
 * is linked, a set of hashes for who is not.
 */
final class LinkedPeople {
  private final Links links;
  private final long[] people;

  /** Of each the place among the linked; negative if it is not linked. */
  private final int[] places;

  private final int[] names;
  private final int[] latin;

  private LinkedPeople(Collected collected) {
    this.links = collected.links;
    long[] others = collected.others.toArray();
    int linked = collected.linked.cardinality();
    this.places = Arrays.copyOf(collected.linked.stream().toArray(), linked + others.length);
    Arrays.fill(places, linked, places.length, -1);
    this.people = new long[places.length];
    Arrays.setAll(people, i -> i < linked ? links.identifier(places[i]) : others[i - linked]);
    this.names = names(false);
    this.latin = names(true);
  }

  private int[] names(boolean inLatin) {
    return IntStream.range(0, people.length)
        .map(i -> links.name(people[i], places[i], inLatin))
        .toArray();
  }

  int size() {
    return people.length;
  }

  /** Who stands for one of them. */
  long person(int number) {
    return people[number];
  }

  /** Bits of the name of one of them; 0 where none is known. */
  int name(int number, boolean inLatin) {
    return (inLatin ? latin : names)[number];
  }

  /** Bits of the names that one of them has beside that one. */
  int[] sideNames(int number) {
    return links.sideNamesAt(places[number]);
  }

  boolean isTwin(int number) {
    return links.isTwin(places[number]);
  }

  boolean isCustomer(int number) {
    return links.isCustomer(people[number], places[number]);
  }

  /** Numbers of those of whom something is so. */
  int[] which(IntPredicate such) {
    return IntStream.range(0, people.length).filter(such).toArray();
  }

  /** The set of some of them. */
  HashSample set(int[] some) {
    return HashSample.whole(Arrays.stream(some).mapToLong(each -> people[each]).toArray());
  }

  /** Collects people by identifiers. */
  static final class Collected {
    private final Links links;
    private final BitSet linked = new BitSet();
    private final LongSet others = new LongSet(Integer.MAX_VALUE);

    Collected(Links links) {
      this.links = links;
    }

    /** Adds who stands for the person of an identifier, at its place among the linked. */
    void person(long identifier, int place) {
      add(identifier, place < 0 ? place : links.personAt(place));
    }

    /** The same if all that is doubtful is of others. */
    void apart(long identifier, int place) {
      add(identifier, place < 0 ? place : links.apartAt(place));
    }

    private void add(long identifier, int place) {
      if (place < 0) {
        others.add(identifier);
      } else {
        linked.set(place);
      }
    }

    private static long[] sorted(LongSet some) {
      long[] all = some.toArray();
      Arrays.sort(all);
      return all;
    }

    LinkedPeople people() {
      return new LinkedPeople(this);
    }

    /** The set of all. */
    HashSample set() {
      return HashSample.whole(
          LongStream.concat(
                  linked.stream().mapToLong(links::identifier), Arrays.stream(others.toArray()))
              .toArray());
    }

    /** The set of all, as it is already known if it is another's. */
    HashSample set(Collected other, HashSample known) {
      boolean same =
          linked.equals(other.linked) && Arrays.equals(sorted(others), sorted(other.others));
      return same ? known : set();
    }
  }
}
