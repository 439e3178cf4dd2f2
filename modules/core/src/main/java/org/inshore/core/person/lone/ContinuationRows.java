package org.inshore.core.person.lone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;

/**
 * Detection of rows that go on with what the row above tells of somebody, as those of a form set as
 * a table do: telephones and cards alone, a few below each row with a name or document, in a column
 * where no such row has any, below at least half of these rows. They are likely that person's.
 */
final class ContinuationRows {
  private static final int MOST_ROWS = 20_000;

  /** Blank rows and headings lie between. */
  private static final int NEAR = 8;

  /** More below one row are a list of their own. */
  private static final int MOST_BELOW = 3;

  private static final class Table {
    /** Whom rows tell of by name or document. */
    private final NavigableMap<Long, Long> told = new TreeMap<>();

    /** Columns in which such a row has a number. */
    private final Set<Location> beside = new HashSet<>();

    private final Map<Location, List<Match>> alone = new HashMap<>();
  }

  private final Map<Location, Table> tables = new HashMap<>();
  private int rows;

  /**
   * Takes whom a row of a table is of.
   *
   * @param known what it tells
   * @param person by what the person is known
   */
  void add(List<Match> known, long person) {
    if (++rows > MOST_ROWS) {
      tables.clear();
      return;
    }
    Match first = known.getFirst();
    Table table = tables.computeIfAbsent(first.place().table(), each -> new Table());
    if (known.stream().anyMatch(ContinuationRows::tells)) {
      table.told.put(first.record(), person);
      known.stream()
          .filter(match -> !tells(match))
          .forEach(match -> table.beside.add(match.place().location()));
    } else {
      known.stream()
          .filter(match -> match.personKey() <= Identifier.LAST_NUMBER)
          .forEach(
              match ->
                  table
                      .alone
                      .computeIfAbsent(match.place().location(), each -> new ArrayList<>())
                      .add(match));
    }
  }

  private static boolean tells(Match match) {
    return Identifier.tells(match.personKey());
  }

  /**
   * Hands on who there is with numbers of rows that likely go on with that person's.
   *
   * @param owners takes each person with a number
   */
  void people(BiConsumer<Long, Long> owners) {
    for (Table table : tables.values()) {
      table.alone.forEach(
          (column, below) -> {
            if (!table.beside.contains(column)) {
              people(below, table.told, owners);
            }
          });
    }
  }

  private static void people(
      List<Match> rows, NavigableMap<Long, Long> told, BiConsumer<Long, Long> owners) {
    Map<Long, Integer> below = new HashMap<>();
    List<Long> above = new ArrayList<>();
    for (Match match : rows) {
      Map.Entry<Long, Long> person = told.floorEntry(match.record());
      if (person == null
          || match.record() - person.getKey() > NEAR
          || below.merge(person.getKey(), 1, Integer::sum) > MOST_BELOW) {
        return;
      }
      above.add(person.getValue());
    }
    if (2 * below.size() < told.size()) {
      return; // a list, some of whose rows lack a name
    }
    for (int i = 0; i < rows.size(); i++) {
      Match match = rows.get(i);
      owners.accept(above.get(i), Identifier.of(match.valueHash(), match.personKey()));
    }
  }
}
