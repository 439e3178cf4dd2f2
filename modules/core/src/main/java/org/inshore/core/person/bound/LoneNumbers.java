package org.inshore.core.person.bound;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.core.person.link.LinkedSet;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.link.NumbersOfOne;
import org.inshore.core.person.set.HashSample;

/**
 * Record of the telephones and cards that stand alone in a place: those of which nothing tells
 * whose they are, and how many of the others a person has there, of whom other places know more.
 *
 * @param unknown those of which nothing tells, by kind
 * @param numbers how many of the others there are, by kind
 * @param people how many people these are of, by kind
 * @param usual how many one person has, by kind
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LoneNumbers(List<HashSample> unknown, long[] numbers, long[] people, double[] usual) {
  static final int KINDS = NumbersOfOne.KINDS;

  /** Fewer people do not tell how many numbers one has. */
  private static final int FEWEST = 10;

  /** Fewer numbers of a person in the mean are those of a place that shows one of each. */
  private static final double SEVERAL = 1.1;

  static LoneNumbers none(long limit) {
    HashSample nothing = new HashSample(limit, new long[0]);
    return new LoneNumbers(
        List.of(nothing, nothing), new long[KINDS], new long[KINDS], new double[KINDS]);
  }

  /** Those of the identifiers by which people stand in a place. */
  static LoneNumbers of(long[] identifiers, Links links) {
    List<LinkedSet> unknown = Stream.generate(() -> new LinkedSet(links)).limit(KINDS).toList();
    List<LinkedSet> owners = Stream.generate(() -> new LinkedSet(links)).limit(KINDS).toList();
    long[] numbers = new long[KINDS];
    for (long each : identifiers) {
      int kind = NumbersOfOne.kind(each);
      int place = kind < 0 ? -1 : links.place(each);
      if (kind >= 0 && place < 0) {
        unknown.get(kind).addPerson(each, place);
      } else if (kind >= 0 && links.isKnownOtherwise(place)) {
        numbers[kind]++;
        owners.get(kind).addPerson(each, place);
      }
    }
    return new LoneNumbers(
        unknown.stream().map(each -> HashSample.whole(each.identifiers())).toList(),
        numbers,
        owners.stream().mapToLong(each -> each.linked().length).toArray(),
        IntStream.range(0, KINDS).mapToDouble(links::numbersOfOne).toArray());
  }

  LoneNumbers below(long limit) {
    return new LoneNumbers(
        unknown.stream().map(each -> each.below(limit)).toList(), numbers, people, usual);
  }

  /**
   * How many of some numbers of which nothing tells are likely further ones of the same people. A
   * place that shows several of one shows as many as others do: of whom but one is known here, the
   * rest is unknown.
   *
   * @param numbers how many of the others there are
   * @param people how many people these are of
   * @param usual how many one person has where most are shown
   */
  static double further(long unknown, long numbers, long people, double usual) {
    if (people < FEWEST) {
      return 0;
    }
    double here = (double) numbers / people;
    double all = (unknown + numbers) / (here < SEVERAL ? here : Math.max(here, usual));
    return Math.clamp(unknown + people - all, 0, (double) unknown);
  }
}
