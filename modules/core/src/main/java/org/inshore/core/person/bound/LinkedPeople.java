package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.LinkedSet;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;

/** People of a place, each once, with what links tell of them looked up once. */
final class LinkedPeople {
  private final Links links;
  private final long[] people;

  /** Of each the place among the linked; negative if it is not linked. */
  private final int[] places;

  private final int[] names;
  private final int[] latin;

  LinkedPeople(LinkedSet set, Links links) {
    this.links = links;
    int[] linkedPlaces = set.linked();
    long[] others = set.others();
    int linked = linkedPlaces.length;
    this.places = Arrays.copyOf(linkedPlaces, linked + others.length);
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

  /** Which kinds of identifiers one of them has, see {@link Identifier#kind}. */
  byte kinds(int number) {
    return links.kinds(people[number], places[number]);
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
}
