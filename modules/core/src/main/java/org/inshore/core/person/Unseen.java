package org.inshore.core.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Count of rows in which somebody has a name or document that nothing recognised: filled cells of
 * such a column, unless they are masked or name organisations, less the rows in which anything of
 * that person was found; of elements of a list each is such a row. A column without a name is one
 * of names if most of its cells are. Where fewer than half of the rows hold what was found, the
 * column is of something else; so is a column called name beside another that holds the names.
 */
final class Unseen {
  private static final int MAX_COLUMNS = 10_000;
  private static final int MAX_TELEPHONES = 1_000_000;

  /** A person of one table. */
  private record Key(Location table, int person) {}

  /** Contents of columns. */
  private static final class Column {
    private long filled;
    private long found;
    private final Set<RuleInfo> named = new HashSet<>();
    private boolean nameless;
    private long last = Long.MIN_VALUE;
    private int at;

    /** Whether elements of a list are its cells, of which a row has several. */
    private boolean listed;

    /** The rule met last, which is told by identity. */
    private @Nullable RuleInfo met;

    private void found(Match match) {
      int number = match.place().column();
      if (last != match.record() || at != number) {
        listed |= last == match.record();
        last = match.record();
        at = number;
        found++;
      }
    }

    private boolean isFound() {
      return 2 * found >= filled;
    }

    /** Whether its cells say what it is, whatever it is called. */
    private boolean isNearlyFound() {
      return named.isEmpty() && 10 * found >= 9 * filled;
    }
  }

  /** Data of one person. */
  private static final class Person {
    private final Map<Location, Column> columns = new HashMap<>();
    private long rows;
    private long last = Long.MIN_VALUE;

    /** Rows with more than a telephone, and those with a telephone of another row. */
    private long told;

    private long lastTold = Long.MIN_VALUE;
    private long shared;
    private final LongSet telephones = new LongSet(MAX_TELEPHONES);

    private void add(Match match, int rank) {
      if (rank == Identifier.SHARED) {
        shared += telephones.add(match.valueHash()) ? 0 : 1;
      } else if ((rank <= Identifier.LAST_NUMBER || rank == Identifier.NAME)
          && lastTold != match.record()) {
        lastTold = match.record();
        told++;
      }
    }

    /** How many rows may be of others than those whose telephone stands in them. */
    private long unnamed() {
      return Math.min(shared, rows - told);
    }

    /** What most cells of some column hold that is called so. */
    private Set<RuleInfo> shown() {
      Set<RuleInfo> shown = new HashSet<>();
      columns.values().stream()
          .filter(column -> column.found > 0 && column.isFound())
          .forEach(column -> shown.addAll(column.named));
      return shown;
    }
  }

  /** The figures of a place. */
  private record Known(Person person, Column column) {}

  private final Map<Key, Person> people = new HashMap<>();
  private final IdentityHashMap<Place, Known> known = new IdentityHashMap<>();
  private final Set<RuleInfo> telling = new HashSet<>();

  @SuppressWarnings("ReferenceEquality") // another object of an equal rule is only added again
  void add(Match match) {
    if (RecordMatches.isText(match)) {
      return;
    }
    Known at = known(match.place());
    if (at.person.last != match.record()) {
      at.person.last = match.record();
      at.person.rows++;
    }
    int rank = RecordMatches.rank(match);
    at.person.add(match, rank);
    if (rank == Identifier.NAME || rank <= Identifier.LAST_DOCUMENT) {
      if (at.column.met != match.rule()) {
        at.column.met = match.rule();
        telling.add(match.rule());
      }
      at.column.found(match);
    }
  }

  void add(ColumnCount count) {
    if (count.filled() > 0) {
      Column column = known(count.place()).column;
      column.filled += count.filled() - count.masked();
      if (!count.named().isEmpty()) {
        column.filled -= count.others();
        column.named.addAll(count.named());
      }
      column.nameless |= count.place().owner() == Place.Owner.ASSUMED;
    }
  }

  private Known known(Place place) {
    Known at = known.get(place);
    if (at == null) {
      Person person =
          people.computeIfAbsent(new Key(place.table(), place.person()), key -> new Person());
      at =
          new Known(person, person.columns.computeIfAbsent(place.location(), each -> new Column()));
      if (known.size() >= MAX_COLUMNS) {
        known.clear();
      }
      known.put(place, at);
    }
    return at;
  }

  /** How many further people there may be. */
  long people() {
    long all = 0;
    for (Person person : people.values()) {
      long most = 0;
      Set<RuleInfo> shown = person.shown();
      for (Column column : person.columns.values()) {
        if (!column.isFound() && column.named.stream().anyMatch(shown::contains)) {
          continue;
        }
        if (column.listed) {
          all += Math.max(0, column.filled - column.found);
        } else if (column.named.stream().anyMatch(telling::contains)) {
          most = Math.max(most, column.filled);
        } else if (column.nameless && column.isFound()) {
          all += Math.max(0, column.filled - column.found);
        } else if (column.isNearlyFound()) {
          most = Math.max(most, column.filled);
        }
      }
      all += 2 * person.rows >= most ? Math.max(0, most - person.rows + person.unnamed()) : 0;
    }
    return all;
  }
}
