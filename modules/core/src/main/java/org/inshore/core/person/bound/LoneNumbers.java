package org.inshore.core.person.bound;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.LinkedSet;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;

/**
 * Record of the telephones and cards that stand alone in a place: those of which nothing tells
 * whose they are, and how many of the others a person has there, of whom other places know more.
 *
 * @param unknown those of which nothing tells, by kind
 * @param numbers how many of the others there are, by kind
 * @param people how many people these are of, by kind
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LoneNumbers(List<HashSample> unknown, long[] numbers, long[] people) {
  /** Telephones, and cards and whatever else is a number that identifies by itself. */
  static final int KINDS = 2;

  /** Fewer people do not tell how many numbers one has. */
  private static final int FEWEST = 10;

  static LoneNumbers none(long limit) {
    HashSample nothing = new HashSample(limit, new long[0]);
    return new LoneNumbers(List.of(nothing, nothing), new long[KINDS], new long[KINDS]);
  }

  /** Those of the identifiers by which people stand in a place. */
  static LoneNumbers of(long[] identifiers, Links links) {
    List<LinkedSet> unknown = Stream.generate(() -> new LinkedSet(links)).limit(KINDS).toList();
    List<LinkedSet> owners = Stream.generate(() -> new LinkedSet(links)).limit(KINDS).toList();
    long[] numbers = new long[KINDS];
    for (long each : identifiers) {
      int kind = kind(each);
      int place = kind < 0 ? -1 : links.place(each);
      if (kind >= 0 && place < 0) {
        unknown.get(kind).addPerson(each, place);
      } else if (kind >= 0 && isKnown(each, place, links)) {
        numbers[kind]++;
        owners.get(kind).addPerson(each, place);
      }
    }
    return new LoneNumbers(
        unknown.stream().map(each -> HashSample.whole(each.identifiers())).toList(),
        numbers,
        owners.stream().mapToLong(each -> each.linked().length).toArray());
  }

  private static int kind(long identifier) {
    int rank = Identifier.rank(identifier);
    boolean is = rank >= Identifier.SHARED && rank <= Identifier.LAST_NUMBER;
    return is ? Math.min(rank, Identifier.SHARED + 1) - Identifier.SHARED : -1;
  }

  /** Whether its person is known by more than numbers of the kind and a name. */
  private static boolean isKnown(long number, int place, Links links) {
    long person = links.identifier(links.personAt(place));
    return links.isCustomer(person, place)
        || (links.kinds(person, place) & ~Identifier.kind(number)) != 0;
  }

  LoneNumbers below(long limit) {
    return new LoneNumbers(
        unknown.stream().map(each -> each.below(limit)).toList(), numbers, people);
  }

  /**
   * How many of some numbers of which nothing tells are likely further ones of the same people.
   *
   * @param numbers how many of the others there are
   * @param people how many people these are of
   */
  static double further(long unknown, long numbers, long people) {
    return people < FEWEST ? 0 : unknown * (1 - (double) people / numbers);
  }
}
