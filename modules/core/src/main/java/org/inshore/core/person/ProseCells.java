package org.inshore.core.person;

import static org.inshore.core.person.match.RecordMatches.isDocument;
import static org.inshore.core.person.match.RecordMatches.isHan;
import static org.inshore.core.person.match.RecordMatches.isName;
import static org.inshore.core.person.match.RecordMatches.isText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.core.person.form.NamedLine;
import org.inshore.core.person.layout.NestedRows;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.source.Location;

/**
 * Detection of cells whose words name somebody else than their row does, with a number or document,
 * or several people with documents or numbers of their own: remarks, descriptions, minutes of
 * calls; and of elements of one list that each begin with another name. Such a cell is a line of
 * text of its own.
 */
final class ProseCells {
  /** Between two numbers of one person stands hardly more than a sign. */
  private static final int WORDS = 4;

  /** Fewest matches of a cell that names somebody and tells two numbers. */
  private static final int FULL = 3;

  private ProseCells() {}

  /** What stands in each such cell of a record, in order. */
  static List<List<Match>> of(List<Match> record) {
    Set<Location> lists = lists(record);
    boolean any = !lists.isEmpty();
    for (int i = 0; i < record.size(); i++) {
      Match match = record.get(i);
      any |= match.start() > 0 && !isText(match);
    }
    if (!any) {
      return List.of();
    }
    Collection<List<Match>> cells = cells(record);
    boolean severalNamed = severalNamed(cells);
    return cells.stream()
        .filter(
            cell ->
                tellsOfSeveral(cell)
                    || tellsOfOthers(cell, record)
                    || (severalNamed && isNamed(cell))
                    || (isName(cell.getFirst())
                        && lists.contains(cell.getFirst().place().location())))
        .toList();
  }

  /** Where elements of a list, which are cells of one name, begin with different names. */
  private static Set<Location> lists(List<Match> record) {
    Set<Location> lists = Set.of();
    Match last = null;
    for (int i = 0; i < record.size(); i++) {
      Match name = record.get(i);
      if (isName(name) && name.start() == 0 && !isText(name)) {
        if (last != null && areListed(last, name)) {
          lists = lists.isEmpty() ? new HashSet<>() : lists;
          lists.add(name.place().location());
        }
        last = name;
      }
    }
    return lists;
  }

  private static boolean areListed(Match one, Match other) {
    return one.place().column() != other.place().column()
        && one.person() == other.person()
        && other.place().owner() != Place.Owner.ALIAS
        && other.place().owner() != Place.Owner.PART
        && one.valueHash() != other.valueHash()
        && isHan(one) == isHan(other)
        && one.place().location().equals(other.place().location());
  }

  /**
   * Whether what a record has beside such cells are telephones and addresses of whoever its list
   * names: of one of them, or of somebody else.
   */
  static boolean isOfListed(List<Match> rest, List<Match> record) {
    return !rest.isEmpty()
        && rest.stream().allMatch(NestedRows::mayBeShared)
        && !lists(record).isEmpty();
  }

  /** The record without what stands in such cells. */
  static List<Match> without(List<Match> record, List<List<Match>> cells) {
    Set<Match> told = Collections.newSetFromMap(new IdentityHashMap<>());
    cells.forEach(told::addAll);
    return record.stream().filter(match -> !told.contains(match)).toList();
  }

  /**
   * Identifiers of cells with a name that follow another of their kind behind words, not each with
   * a name of its own: there may be a name that was not recognised. And numbers behind words in a
   * cell that begins with another name than the row has: 张三还款 138….
   */
  static Set<Long> apart(List<Match> record) {
    Set<Long> apart = new HashSet<>();
    for (int i = 1; i < record.size(); i++) {
      Match name = record.get(i - 1);
      Match number = record.get(i);
      if (RecordMatches.isNumber(number)
          && isName(name)
          && !isText(name)
          && name.place().equals(number.place())
          && number.start() - name.end() >= WORDS - 1
          && isBesideAnother(name, record)) {
        apart.add(RecordMatches.identifier(number));
      }
    }
    if (!hasFullCell(record)) {
      return apart;
    }
    for (List<Match> cell : cells(record)) {
      if (cell.size() >= FULL && cell.stream().anyMatch(RecordMatches::isName)) {
        NamedLine named = new NamedLine(cell);
        RecordMatches.kinds(cell).values().forEach(kind -> apart(kind, named, apart));
      }
    }
    return apart;
  }

  /** Whether the row has another name, in the same script and of the same person, in a cell. */
  private static boolean isBesideAnother(Match name, List<Match> record) {
    return record.stream()
        .anyMatch(
            other ->
                isName(other)
                    && isHan(other) == isHan(name)
                    && !other.place().equals(name.place())
                    && other.person() == name.person()
                    && other.valueHash() != name.valueHash());
  }

  /** What stands in each cell of a table, in order. */
  private static Collection<List<Match>> cells(List<Match> record) {
    Map<Place, List<Match>> cells = new LinkedHashMap<>();
    for (Match match : record) {
      if (!isText(match)) {
        cells.computeIfAbsent(match.place(), place -> new ArrayList<>()).add(match);
      }
    }
    return cells.values();
  }

  /** Whether some cell may have enough matches to tell of several people: in most rows none has. */
  private static boolean hasFullCell(List<Match> record) {
    for (int i = FULL - 1; i < record.size(); i++) {
      Place place = record.get(i).place();
      int same = 0;
      for (int j = 0; j < i && same < FULL - 1; j++) {
        same += record.get(j).place().column() == place.column() ? 1 : 0;
      }
      if (same == FULL - 1 && !place.isText()) {
        return true;
      }
    }
    return false;
  }

  private static void apart(List<Match> kind, NamedLine named, Set<Long> apart) {
    for (int i = 1; i < kind.size(); i++) {
      Match match = kind.get(i);
      Match before = kind.get(i - 1);
      boolean number = !RecordMatches.tells(match) && RecordMatches.isNumber(match);
      Match owner = named.owner(match);
      Match last = named.owner(before);
      boolean told = owner != null && last != null && !owner.equals(last);
      if (number && !told && match.start() - before.end() >= WORDS) {
        apart.add(RecordMatches.identifier(match));
      }
    }
  }

  private static boolean tellsOfSeveral(List<Match> cell) {
    return cell.stream().filter(RecordMatches::isName).map(Match::valueHash).distinct().count() > 1
        && (RecordMatches.hasSeveralDocuments(cell) || isInTurn(cell));
  }

  /** Whether different names are each followed by another number of one kind. */
  private static boolean isInTurn(List<Match> cell) {
    NamedLine named = new NamedLine(cell);
    return RecordMatches.kinds(cell).values().stream()
        .filter(kind -> RecordMatches.isNumber(kind.getFirst()))
        .anyMatch(
            kind ->
                kind.stream().map(named::owner).filter(Objects::nonNull).distinct().count() > 1);
  }

  /**
   * Whether words before a name, and something beside it, tell of one who is named nowhere else; so
   * does a document beside it, where the row has another.
   */
  private static boolean tellsOfOthers(List<Match> cell, List<Match> record) {
    Place place = cell.getFirst().place();
    List<Match> names =
        record.stream().filter(match -> isName(match) && !match.place().equals(place)).toList();
    return !names.isEmpty()
        && cell.stream().anyMatch(match -> !isName(match))
        && (cell.stream().anyMatch(match -> isName(match) && match.start() > 0)
            || isDocumented(cell, record))
        && cell.stream()
            .filter(RecordMatches::isName)
            .anyMatch(name -> names.stream().noneMatch(o -> o.valueHash() == name.valueHash()));
  }

  /** Whether different names stand in several cells, each with what is behind it. */
  private static boolean severalNamed(Collection<List<Match>> cells) {
    Map<Boolean, Long> last = new HashMap<>();
    for (List<Match> cell : cells) {
      if (isNamed(cell)) {
        Match name = cell.getFirst();
        Long before = last.put(isHan(name), name.valueHash());
        if (before != null && before != name.valueHash()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a cell begins with a name and has an identifier behind it. */
  private static boolean isNamed(List<Match> cell) {
    return isName(cell.getFirst()) && cell.stream().anyMatch(match -> !isName(match));
  }

  /** Whether a cell has a name and a document, and the rest of its record a document as well. */
  private static boolean isDocumented(List<Match> cell, List<Match> record) {
    Place place = cell.getFirst().place();
    return cell.stream().anyMatch(RecordMatches::isDocument)
        && record.stream().anyMatch(match -> isDocument(match) && !match.place().equals(place));
  }
}
