package org.inshore.core.person;

import static org.inshore.core.person.RecordMatches.isName;
import static org.inshore.core.person.RecordMatches.isText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;

/**
 * Detection of cells whose words name somebody else than their row does, with a number or document,
 * or several people with documents: remarks, descriptions, minutes of calls. Such a cell is a line
 * of text of its own.
 */
final class ProseCells {
  private ProseCells() {}

  /** What stands in each such cell of a record, in order. */
  static List<List<Match>> of(List<Match> record) {
    boolean any = false;
    for (int i = 0; i < record.size(); i++) {
      Match match = record.get(i);
      any |= match.start() > 0 && isName(match) && !isText(match);
    }
    if (!any) {
      return List.of();
    }
    Map<Place, List<Match>> cells = new LinkedHashMap<>();
    for (Match match : record) {
      cells.computeIfAbsent(match.place(), place -> new ArrayList<>()).add(match);
    }
    return cells.values().stream()
        .filter(cell -> !isText(cell.getFirst()))
        .filter(cell -> tellsOfSeveral(cell) || tellsOfOthers(cell, record))
        .toList();
  }

  /** The record without what stands in such cells. */
  static List<Match> without(List<Match> record, List<List<Match>> cells) {
    Set<Match> told = Collections.newSetFromMap(new IdentityHashMap<>());
    cells.forEach(told::addAll);
    return record.stream().filter(match -> !told.contains(match)).toList();
  }

  private static boolean tellsOfSeveral(List<Match> cell) {
    return RecordMatches.hasSeveralDocuments(cell)
        && cell.stream().filter(RecordMatches::isName).map(Match::valueHash).distinct().count() > 1;
  }

  /**
   * Whether words before a name, and something beside it, tell of one who is named nowhere else.
   */
  private static boolean tellsOfOthers(List<Match> cell, List<Match> record) {
    Place place = cell.getFirst().place();
    List<Match> names =
        record.stream().filter(match -> isName(match) && !match.place().equals(place)).toList();
    return !names.isEmpty()
        && cell.stream().anyMatch(match -> !isName(match))
        && cell.stream().anyMatch(match -> isName(match) && match.start() > 0)
        && cell.stream()
            .filter(RecordMatches::isName)
            .anyMatch(name -> names.stream().noneMatch(o -> o.valueHash() == name.valueHash()));
  }
}
