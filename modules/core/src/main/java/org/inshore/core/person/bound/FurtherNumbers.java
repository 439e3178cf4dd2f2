package org.inshore.core.person.bound;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.inshore.core.person.set.Union;

/**
 * Estimation of how many telephones and cards of which nothing tells whose they are, in unions of
 * places, are further ones of people who have another there: see {@link LoneNumbers#further}.
 */
final class FurtherNumbers {
  /** By kind, those of which nothing tells. */
  private final List<Union> unknown;

  /** Of each kind and union how many of the others there are, and of how many people. */
  private final long[][] numbers;

  private final long[][] owners;

  /** Of each kind and union how many one person has where most are shown. */
  private final double[][] usual;

  /**
   * Counts them.
   *
   * @param unions of every set, the numbers of the unions that it is in
   * @param unknown those of a kind of which nothing tells
   */
  FurtherNumbers(List<PeopleSets> sets, List<int[]> unions, int count, IntFunction<Union> unknown) {
    this.unknown = IntStream.range(0, LoneNumbers.KINDS).mapToObj(unknown).toList();
    this.numbers = new long[LoneNumbers.KINDS][count];
    this.owners = new long[LoneNumbers.KINDS][count];
    this.usual = new double[LoneNumbers.KINDS][count];
    for (int set = 0; set < sets.size(); set++) {
      LoneNumbers lone = sets.get(set).lone();
      for (int union : unions.get(set)) {
        for (int kind = 0; kind < LoneNumbers.KINDS; kind++) {
          numbers[kind][union] += lone.numbers()[kind];
          owners[kind][union] += lone.people()[kind];
          usual[kind][union] = Math.max(usual[kind][union], lone.usual()[kind]);
        }
      }
    }
  }

  /** How many there likely are in a union. */
  long of(int union) {
    double further = 0;
    for (int kind = 0; kind < LoneNumbers.KINDS; kind++) {
      further +=
          LoneNumbers.further(
              unknown.get(kind).count(union).persons(),
              numbers[kind][union],
              owners[kind][union],
              usual[kind][union]);
    }
    return Math.round(further);
  }
}
