package org.inshore.core.person.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;

/**
 * Detection of tables that have a line for each kind of data and a column for each person, as
 * contracts do, and of forms that were set as tables: a name or document and something of another
 * kind stand in other lines of one column, and nobody's name or document comes again in a column.
 * Where several columns have a name or document each is a person, unless lines have both; else the
 * whole is one.
 */
public final class SidewaysTables {
  /** A person has no more telephones or cards there. */
  private static final int MOST_OF_A_KIND = 3;

  private SidewaysTables() {}

  /**
   * The people of such tables.
   *
   * @param matches of an asset, of which those in text are passed over
   */
  public static List<List<Match>> people(Collection<Match> matches) {
    Map<Location, Map<Location, List<Match>>> tables = new LinkedHashMap<>();
    for (Match match : matches) {
      Location column = match.place().location();
      if (!column.equals(match.place().table())) {
        tables
            .computeIfAbsent(match.place().table(), each -> new LinkedHashMap<>())
            .computeIfAbsent(column, each -> new ArrayList<>())
            .add(match);
      }
    }
    List<List<Match>> people = new ArrayList<>();
    tables.values().forEach(columns -> people.addAll(people(List.copyOf(columns.values()))));
    return people;
  }

  private static List<List<Match>> people(List<List<Match>> columns) {
    if (columns.stream().noneMatch(SidewaysTables::isSideways)
        || columns.stream().anyMatch(SidewaysTables::comesAgain)) {
      return List.of();
    }
    List<List<Match>> people = new ArrayList<>();
    Set<String> told = new HashSet<>();
    boolean several = false;
    for (List<Match> column : columns) {
      for (String kind : telling(column)) {
        several |= !told.add(kind);
      }
    }
    if (several && areRows(columns)) {
      return List.of();
    }
    for (List<Match> column : columns) {
      if (people.isEmpty() || (several && !telling(column).isEmpty())) {
        people.add(new ArrayList<>());
      }
      people.getLast().addAll(column);
    }
    return people;
  }

  /** Whether somebody's name or document and another kind are in different lines. */
  private static boolean isSideways(List<Match> column) {
    for (Match one : column) {
      for (Match other : column) {
        if (tells(one) && one.record() != other.record() && !kind(one).equals(kind(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name stands beside a document in two lines or more: each tells of one person. */
  private static boolean areRows(List<List<Match>> columns) {
    Map<Long, Set<Boolean>> rows = new HashMap<>();
    for (List<Match> column : columns) {
      for (Match match : column) {
        if (tells(match)) {
          rows.computeIfAbsent(match.record(), each -> new HashSet<>())
              .add(match.personKey() >= Identifier.NAME);
        }
      }
    }
    return rows.values().stream().filter(kinds -> kinds.size() > 1).count() > 1;
  }

  private static boolean comesAgain(List<Match> column) {
    Map<String, Set<Long>> values = new HashMap<>();
    for (Match match : column) {
      values.computeIfAbsent(kind(match), each -> new HashSet<>()).add(match.valueHash());
    }
    return column.stream()
        .anyMatch(
            match ->
                values.getOrDefault(kind(match), Set.of()).size()
                    > (tells(match) ? 1 : MOST_OF_A_KIND));
  }

  private static Set<String> telling(List<Match> column) {
    Set<String> kinds = new HashSet<>();
    column.stream().filter(SidewaysTables::tells).forEach(match -> kinds.add(kind(match)));
    return kinds;
  }

  private static boolean tells(Match match) {
    return Identifier.tells(match.personKey());
  }

  private static String kind(Match match) {
    return Identifier.kind(match.personKey(), match.rule().id());
  }
}
