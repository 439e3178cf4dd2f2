package org.inshore.spi.inventory.figure;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.message.Wording;

/**
 * The figures of a scan, a source or a jurisdiction.
 *
 * @param counts the values of figures that do not count people
 * @param people the values of those that do
 */
public record Totals(Map<Figure, Long> counts, Map<Figure, PersonCount> people) {

  /** Copies the maps, and refuses a figure in the wrong one. */
  public Totals {
    counts = Map.copyOf(counts);
    people = Map.copyOf(people);
    if (counts.keySet().stream().anyMatch(Figure::ofPeople)
        || !people.keySet().stream().allMatch(Figure::ofPeople)) {
      throw new IllegalArgumentException("people are counted apart");
    }
  }

  /**
   * Adds up the figures of sources; people, who may be in several, are given.
   *
   * @param persons the people of all of them, each counted once
   */
  public static Totals sum(List<Totals> sources, PersonCount persons) {
    Map<Figure, Long> sums = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      if (figure.bySource() && !figure.ofPeople()) {
        sums.put(figure, sources.stream().mapToLong(each -> each.count(figure)).sum());
      }
    }
    return new Totals(sums, Map.of(Figure.PERSONS, persons));
  }

  /** Whether there is a value of the figure. */
  public boolean has(Figure figure) {
    return counts.containsKey(figure) || people.containsKey(figure);
  }

  /**
   * The value of a figure.
   *
   * @throws IllegalArgumentException if it counts people or is not told here
   */
  public long count(Figure figure) {
    Long count = counts.get(figure);
    if (count == null) {
      throw new IllegalArgumentException("no count of " + figure);
    }
    return count;
  }

  /**
   * The value of a figure of people.
   *
   * @throws IllegalArgumentException if it counts none or is not told here
   */
  public PersonCount persons(Figure figure) {
    PersonCount count = people.get(figure);
    if (count == null) {
      throw new IllegalArgumentException("no people of " + figure);
    }
    return count;
  }

  /** The value as reports show it: with its unit where it counts people. */
  public Wording wording(Figure figure) {
    return figure.ofPeople()
        ? persons(figure).wording()
        : Wording.same(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count(figure)));
  }

  /** Whether nothing was looked into: all that was found is then no result. */
  public boolean examinedNothing() {
    return count(Figure.LOOKED_THROUGH) + count(Figure.INCOMPLETE) == 0;
  }

  /** Whether every source, asset and part in scope was looked through to its end. */
  public boolean isComplete() {
    return count(Figure.MISSED)
            + count(Figure.PARTS_NOT_LOOKED_AT)
            + counts.getOrDefault(Figure.SOURCES_FAILED, 0L)
        == 0;
  }
}
