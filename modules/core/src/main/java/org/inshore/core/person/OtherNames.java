package org.inshore.core.person;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.inshore.core.person.bound.Namesakes;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Collection of names that stand in a record beside its person's own under a word that tells of
 * nobody: of further people where most cells of the column are names, or words tell of them. Those
 * of any other column, and those that stand there again, are counted as people that there may be;
 * so are some whom words name and nothing recognised.
 */
final class OtherNames {
  private static final int MOST_COLUMNS = 10_000;
  private static final int MOST_NAMES = 1_000_000;

  private static final class Column {
    private final LongSet names = new LongSet(MOST_NAMES);
    private final LongSet sensitive = new LongSet(MOST_NAMES);
    private long found;
    private long filled;

    /** Whether something stands before a name in its cell. */
    private boolean ofWords;
  }

  private final long asset;
  private final Map<Location, Column> columns = new HashMap<>();
  private long lost;

  OtherNames(long asset) {
    this.asset = asset;
  }

  /**
   * Takes a name.
   *
   * @param sensitive whether its record has sensitive information
   */
  void add(Match name, boolean sensitive) {
    Column column = column(name.place().location());
    if (column == null) {
      lost++;
      return;
    }
    column.found++;
    column.ofWords |= name.start() > 0;
    long identifier = Identifier.other(name.valueHash(), RecordMatches.isHan(name), asset);
    boolean added = column.names.add(identifier);
    if (!added && column.names.isFull()) {
      lost++;
    }
    if (sensitive) {
      column.sensitive.add(identifier);
    }
  }

  void add(ColumnCount count) {
    Column column = count.filled() > 0 ? column(count.place().location()) : null;
    if (column != null) {
      column.filled += count.filled();
    }
  }

  private @Nullable Column column(Location location) {
    Column column = columns.get(location);
    if (column == null && columns.size() < MOST_COLUMNS) {
      column = new Column();
      columns.put(location, column);
    }
    return column;
  }

  /**
   * Hands on the identifiers of people. Whoever the asset tells by the same name alone is likely no
   * further one.
   *
   * @param told by names alone
   * @param sensitive takes them in place of {@code names} where they have sensitive information
   * @return how many more there may be
   */
  long people(LongSet told, LongConsumer names, LongConsumer sensitive) {
    long more = lost;
    for (Column column : columns.values()) {
      int size = column.names.size();
      if (column.ofWords) {
        more += Namesakes.unseen(size);
      } else if (2 * column.found < column.filled) {
        more += size;
        continue;
      }
      for (long name : column.names.toArray()) {
        if (told.contains(Identifier.of(name, Identifier.NAME_BESIDE))) {
          more++;
          continue;
        }
        (column.sensitive.contains(name) ? sensitive : names).accept(name);
      }
      more += Namesakes.people(column.found, column.found - size);
    }
    return more;
  }
}
