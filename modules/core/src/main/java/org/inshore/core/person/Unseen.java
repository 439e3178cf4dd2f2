package org.inshore.core.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.ColumnCount;
import org.inshore.engine.Match;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.source.Location;

/**
 * Count of rows in which somebody has a name or document that nothing recognised: filled cells of
 * such a column less the rows in which anything of that person was found. Where fewer than half
 * were, the column is of something else.
 */
final class Unseen {
  private static final int MOST_COLUMNS = 10_000;

  /** A person of one table. */
  private record Key(Location table, int person) {}

  /** What is known of one. */
  private static final class Person {
    private final Map<Location, long[]> filled = new HashMap<>();
    private long rows;
    private long last = Long.MIN_VALUE;
  }

  private final Map<Key, Person> people = new HashMap<>();
  private final Map<Object, Person> known = new IdentityHashMap<>();
  private final Set<RuleInfo> telling = new HashSet<>();

  void add(Match match) {
    int rank = RecordPeople.rank(match);
    if (rank == Identifier.NAME || rank <= Identifier.LAST_DOCUMENT) {
      telling.add(match.rule());
    }
    if (RecordPeople.isText(match)) {
      return;
    }
    Person person = known.get(match.place());
    if (person == null) {
      person = person(match.place().table(), match.person());
      if (known.size() >= MOST_COLUMNS) {
        known.clear();
      }
      known.put(match.place(), person);
    }
    if (person.last != match.record()) {
      person.last = match.record();
      person.rows++;
    }
  }

  void add(ColumnCount count) {
    if (count.filled() > 0 && !count.named().isEmpty()) {
      Person person = person(count.place().table(), count.place().person());
      if (person.filled.size() < MOST_COLUMNS) {
        long[] filled =
            person.filled.computeIfAbsent(
                count.place().location(), location -> new long[] {0, 0});
        filled[0] += count.filled();
        if (count.named().stream().anyMatch(telling::contains)) {
          filled[1] = 1;
        }
      }
    }
  }

  private Person person(Location table, int person) {
    return people.computeIfAbsent(new Key(table, person), key -> new Person());
  }

  /** How many further people there may be. */
  long people() {
    long all = 0;
    for (Person person : people.values()) {
      long most =
          person.filled.values().stream()
              .filter(filled -> filled[1] > 0)
              .mapToLong(filled -> filled[0])
              .max()
              .orElse(0);
      all += 2 * person.rows >= most ? Math.max(0, most - person.rows) : 0;
    }
    return all;
  }
}
