package org.inshore.forms.part;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Selection of so many of the entries that are added as have the most people, by a heap of bounded
 * size; of entries with as many people the first ones stay.
 */
final class MostPeople<T> {
  private static final Comparator<Entry<?>> WORST_FIRST =
      Comparator.<Entry<?>>comparingLong(Entry::persons)
          .thenComparing(Entry::number, Comparator.reverseOrder());

  private final int most;
  private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(WORST_FIRST);
  private long added;

  /** An entry with its place in the order of adding. */
  private record Entry<T>(T value, long persons, long number) {}

  /**
   * Begins with none.
   *
   * @param most how many stay
   */
  MostPeople(int most) {
    this.most = most;
  }

  void add(T value, long persons) {
    kept.add(new Entry<>(value, persons, added++));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** How many did not stay. */
  long more() {
    return added - kept.size();
  }

  /** Those that stay, in the order in which they were added. */
  List<T> inOrder() {
    return kept.stream().sorted(Comparator.comparingLong(Entry::number)).map(Entry::value).toList();
  }

  /** Those that stay, the most people first. */
  List<T> byPeople() {
    return kept.stream().sorted(WORST_FIRST.reversed()).map(Entry::value).toList();
  }
}
