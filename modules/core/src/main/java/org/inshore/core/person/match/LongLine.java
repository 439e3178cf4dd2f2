package org.inshore.core.person.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;

/**
 * Division of a line of text, or of a cell of words, that names more people than are looked at
 * together. Each person's values follow one another, so the line is cut before the last value of
 * the kind that each person of it begins with: of the frequent kinds, that which the line begins
 * with.
 */
public final class LongLine {
  /** A kind is frequent that has no less than this part of the values of the most frequent one. */
  private static final double FREQUENT = 0.5;

  private LongLine() {}

  /** Whether a value and at least half of a record before it stand in one line or cell. */
  public static boolean isOf(Match match, List<Match> record) {
    Place place = match.place();
    // A wide row has each in another cell: that is told by the last one.
    return record.getLast().place().equals(place)
        && 2 * record.stream().filter(each -> each.place().equals(place)).count() >= record.size();
  }

  /** The values of a record, those of other cells first, by where they stand. */
  static List<Match> inOrder(List<Match> record) {
    Place last = record.getLast().place();
    return record.stream()
        .sorted(
            Comparator.comparing((Match match) -> match.place().equals(last))
                .thenComparingLong(Match::start))
        .toList();
  }

  /**
   * Where a line is cut.
   *
   * @param line values in order, two at least
   * @return how many of them come before; behind the middle if a person begins there, else all
   */
  static int cut(List<Match> line) {
    Map<String, Integer> counts = new HashMap<>();
    line.forEach(match -> counts.merge(match.rule().id(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String first =
        line.stream()
            .map(match -> match.rule().id())
            .filter(id -> counts.getOrDefault(id, 0) >= most * FREQUENT)
            .findFirst()
            .orElse("");
    Place last = line.getLast().place();
    for (int at = line.size() - 1; at > line.size() / 2; at--) {
      if (line.get(at).rule().id().equals(first) && line.get(at).place().equals(last)) {
        return at;
      }
    }
    return line.size();
  }
}
