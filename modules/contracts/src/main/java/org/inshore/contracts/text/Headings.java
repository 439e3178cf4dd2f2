package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Headings above what is read, one for each level. */
final class Headings {
  private final TreeMap<Integer, String> levels = new TreeMap<>();

  /** Begins what stands below a heading. */
  void begin(int level, String title) {
    end(level);
    levels.put(level, Normal.of(title).strip());
  }

  /** Ends what stands below the headings of a level and of those below it. */
  void end(int level) {
    levels.tailMap(level, true).clear();
  }

  /** The headings, the nearest first, with a last one below them if there is any. */
  List<String> above(String last) {
    List<String> above = new ArrayList<>();
    if (!last.isEmpty()) {
      above.add(Normal.of(last).strip());
    }
    levels.descendingMap().values().stream()
        .filter(each -> !above.contains(each))
        .forEach(above::add);
    return above;
  }
}
