package org.inshore.core.person.lone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Detection of telephones in lines of a text right above its tables of people, as that of a
 * household stands above its members: one line above each of two tables and more that have no
 * telephones themselves, and in most of them. Where tables are not placed by the lines of the text,
 * as in office documents, as many lines as tables. They likely are of whoever comes first in the
 * table.
 */
final class NumbersAbove {
  private static final int MOST = 20_000;

  /** A blank line, a header and its rule lie between, or two lines more. */
  private static final int NEAR = 6;

  /** Rows of one table follow each other, some after a line that parts them. */
  private static final int APART = 3;

  private static final int MIN_TABLES = 2;

  /** The rows of a table that tell of somebody: who the first is of. */
  private record Table(Location location, long first, long person) {}

  /** By line, whom rows tell of that are placed by the lines of the text. */
  private final NavigableMap<Long, Table> rows = new TreeMap<>();

  /** By table, whom the first row tells of. */
  private final Map<Location, Table> tables = new LinkedHashMap<>();

  private final Set<Location> numbered = new HashSet<>();

  /** By line: what stands there alone. */
  private final NavigableMap<Long, Match> numbers = new TreeMap<>();

  private final Set<Long> told = new HashSet<>();
  private int matches;

  /** Takes a match of whatever identifies somebody. */
  void match(Match match) {
    if (++matches > MOST) {
      return;
    }
    if (!match.place().isText()) {
      if (match.personKey() == Identifier.SHARED) {
        numbered.add(match.place().table());
      }
    } else if (Identifier.tells(match.personKey())) {
      told.add(match.record());
    } else if (match.personKey() == Identifier.SHARED
        && numbers.putIfAbsent(match.record(), match) != null) {
      told.add(match.record());
    }
  }

  /** Takes whom a row of a table is of. */
  void row(List<Match> known, long person) {
    Match row = known.getFirst();
    if (row.place().isText()
        || matches > MOST
        || known.stream().noneMatch(match -> Identifier.tells(match.personKey()))) {
      return;
    }
    Table table = new Table(row.place().table(), row.record(), person);
    if (row.place().naming() == Content.Naming.LINE) {
      rows.putIfAbsent(row.record(), table);
    } else {
      tables.merge(
          table.location(), table, (one, other) -> one.first() <= other.first() ? one : other);
    }
  }

  /** Hands on who there is with the number above the table, if there are such tables. */
  void people(BiConsumer<Long, Long> owners) {
    numbers.keySet().removeAll(told);
    if (matches > MOST) {
      return;
    }
    Map<Long, Match> above = rows.isEmpty() ? inTurn() : byLine();
    above.forEach(
        (person, number) ->
            owners.accept(person, Identifier.of(number.valueHash(), number.personKey())));
  }

  private Map<Long, Match> byLine() {
    Map<Long, Match> above = new HashMap<>();
    int all = 0;
    Table last = null;
    for (Table row : rows.values()) {
      if (last == null
          || row.first() - last.first() > APART
          || !row.location().equals(last.location())) {
        all++;
        Map.Entry<Long, Match> number = numbers.lowerEntry(row.first());
        if (number != null
            && row.first() - number.getKey() <= NEAR
            && !numbered.contains(row.location())) {
          above.put(row.person(), number.getValue());
        }
      }
      last = row;
    }
    return above.size() >= MIN_TABLES && 2 * above.size() > all ? above : Map.of();
  }

  private Map<Long, Match> inTurn() {
    Map<Long, Match> above = new HashMap<>();
    if (tables.size() == numbers.size() && tables.size() >= MIN_TABLES && numbered.isEmpty()) {
      Iterator<Match> number = numbers.values().iterator();
      tables.values().forEach(table -> above.put(table.person(), number.next()));
    }
    return above;
  }
}
