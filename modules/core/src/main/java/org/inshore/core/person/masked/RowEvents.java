package org.inshore.core.person.masked;

import java.util.HashMap;
import java.util.Map;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.person.set.LongList;
import org.inshore.spi.source.Location;

/**
 * Register of the events that rows belong to, by the numbers that they share, and of those of which
 * a row tells somebody by a clear value: a first call names whom later ones show masked. What
 * stands in many rows, as the number of a thread, is no event.
 */
final class RowEvents {
  private static final long[] NONE = {};
  private static final int MOST_EVENTS = 200_000;

  /** Rows of one event that tell of somebody. */
  private static final int MOST_ROWS = 3;

  /** More rows at hand are those of a long text, of which nothing is kept. */
  private static final int MOST_AT_HAND = 20_000;

  /** By table, the numbers of each row at hand. */
  private final Map<Location, Map<Long, LongList>> rows = new HashMap<>();

  private int atHand;

  /** How many rows of an event told of somebody by a clear value. */
  private final Map<Long, Integer> clear = new HashMap<>();

  /** Takes the numbers of some rows. */
  void add(RowKeys keys) {
    atHand += keys.rows().length;
    if (atHand > MOST_AT_HAND) {
      rows.clear();
      return;
    }
    Map<Long, LongList> table = rows.computeIfAbsent(keys.table(), each -> new HashMap<>());
    for (int i = 0; i < keys.rows().length; i++) {
      table
          .computeIfAbsent(keys.rows()[i], row -> new LongList())
          .add(Identifier.mixed(keys.column(), keys.keys()[i]));
    }
  }

  /** Takes a row at hand that tells of somebody by a clear value. */
  void clear(Location table, long row) {
    for (long event : events(table, row)) {
      if (clear.size() < MOST_EVENTS || clear.containsKey(event)) {
        clear.merge(event, 1, Integer::sum);
      }
    }
  }

  /** Whether another row of the same event tells of somebody by a clear value. */
  boolean isTold(Location table, long row) {
    for (long event : events(table, row)) {
      int told = clear.getOrDefault(event, 0);
      if (told > 0 && told <= MOST_ROWS) {
        return true;
      }
    }
    return false;
  }

  private long[] events(Location table, long row) {
    if (rows.isEmpty()) {
      return NONE; // as in nearly all tables: asked for each row
    }
    LongList found = rows.getOrDefault(table, Map.of()).get(row);
    return found == null ? NONE : found.toArray();
  }

  /** Forgets the rows at hand. */
  void end() {
    rows.clear();
    atHand = 0;
  }
}
