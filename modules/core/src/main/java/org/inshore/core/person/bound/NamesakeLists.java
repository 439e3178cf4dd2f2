package org.inshore.core.person.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;

/**
 * Detection of places that list people because they share names, an outlier test by Chernoff's
 * bound: of their people with documents more have one name than the rest of the union lets expect.
 * Of how often strangers share names such a place says nothing.
 */
final class NamesakeLists {
  /** By kind of document, those beyond the first of a name. */
  private final List<Union> namesakes = new ArrayList<>();

  private final long[] again;

  /**
   * Finds them.
   *
   * @param unions of every set, the numbers of the unions that it is in
   * @param documents people of the unions by kind of document
   * @param unnamed those of them whose name is not known
   */
  NamesakeLists(
      List<PeopleSets> sets,
      List<int[]> unions,
      int count,
      List<Union> documents,
      List<Union> unnamed,
      NameUnion names) {
    this.again = new long[count];
    for (int of = PeopleSets.FIRST; of < PeopleSets.WEAK; of++) {
      int kind = of;
      List<int[]> lists = new ArrayList<>();
      for (int set = 0; set < sets.size(); set++) {
        PeopleSets place = sets.get(set);
        IntPredicate isList =
            union ->
                names.isWhole(union)
                    && isList(
                        place,
                        kind,
                        documents.get(kind).count(union).persons()
                            - unnamed.get(kind).count(union).persons(),
                        names.ofKind(union, kind));
        lists.add(Arrays.stream(unions.get(set)).filter(isList).toArray());
        for (int union : lists.getLast()) {
          again[union] += Math.max(0, count(place, kind) - place.again());
        }
      }
      namesakes.add(union(sets, each -> each.namesakes().get(kind), lists, count));
    }
  }

  private static Union union(
      List<PeopleSets> sets, Function<PeopleSets, HashSample> part, List<int[]> of, int count) {
    List<HashSample> samples = sets.stream().map(part).toList();
    Union union = new Union(samples, of, count);
    if (of.stream().anyMatch(each -> each.length > 0)) {
      Merge.run(samples, union);
    }
    return union;
  }

  private static boolean isList(PeopleSets place, int kind, long people, long names) {
    long again = count(place, kind);
    if (again == 0) {
      return false;
    }
    double here = place.documents().get(kind).hashes().length;
    double pairs = here * (here - 1) / 2;
    double others = people * (people - 1.0) / 2 - pairs;
    double elsewhere = Strangers.mostEvents(Math.max(0, people - names - again));
    return others > 0 && Strangers.areMore(again, elsewhere * pairs / others);
  }

  private static long count(PeopleSets place, int kind) {
    return place.namesakes().get(kind).hashes().length;
  }

  /** How many with a document of a kind have the name of another one in such a list. */
  long ofKind(int union, int kind) {
    return namesakes.get(kind).count(union).persons();
  }

  /** How many more people than names these lists have, beside {@link PeopleSets#again}. */
  long again(int union) {
    return again[union];
  }
}
