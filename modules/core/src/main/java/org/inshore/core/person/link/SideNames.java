package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.inshore.core.person.set.LongList;

/**
 * Index of the names that people have beside the one that is kept of each: whoever else has such a
 * name need not be another person.
 */
final class SideNames {
  private static final long NAME = 0xFFFF_FFFFL;

  private final LongList found = new LongList();

  /** By who has them, once all are known. */
  private long[] sorted = {};

  void add(int place, int name) {
    found.add(((long) place << Integer.SIZE) | name);
  }

  /** The same by other places, those of who stands for each person. */
  SideNames by(IntUnaryOperator person) {
    SideNames names = new SideNames();
    names.sorted =
        Arrays.stream(found.toArray())
            .map(
                each ->
                    ((long) person.applyAsInt((int) (each >>> Integer.SIZE)) << Integer.SIZE)
                        | (each & NAME))
            .sorted()
            .distinct()
            .toArray();
    return names;
  }

  /** The names of who stands at a place. */
  int[] of(int place) {
    return sorted.length == 0
        ? new int[0]
        : Arrays.stream(sorted, from(place), from(place + 1))
            .mapToInt(each -> (int) each)
            .toArray();
  }

  private int from(int place) {
    int at = Arrays.binarySearch(sorted, (long) place << Integer.SIZE);
    return at < 0 ? -at - 1 : at;
  }
}
