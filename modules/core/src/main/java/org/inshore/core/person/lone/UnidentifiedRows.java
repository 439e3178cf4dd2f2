package org.inshore.core.person.lone;

import java.util.IdentityHashMap;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Subject;

/**
 * Bound of the people of an asset that holds personal information and nothing that identifies
 * anybody: addresses of homes, devices, tokens. There may be as many as the column, or the kind of
 * values of a text, with most different ones has of these.
 */
final class UnidentifiedRows {
  private static final int MOST_COLUMNS = 10_000;
  private static final int MOST_VALUES = 1_000_000;

  private static final class Column {
    private final LongSet values = new LongSet(MOST_VALUES);
    private long found;

    /** Where few values come again, each row may be of another, as those of a household are. */
    private long people() {
      return 2L * values.size() >= found || values.isFull() ? found : values.size();
    }
  }

  private final IdentityHashMap<Place, IdentityHashMap<RuleInfo, Column>> places =
      new IdentityHashMap<>();
  private boolean identified;

  /** Takes a match of whatever kind. */
  void add(Match match) {
    if (identified) {
      return;
    }
    if (match.personKey() != 0) {
      identified = true;
      places.clear();
    } else if (match.rule().subject() == Subject.PERSONAL_FINANCIAL
        && (places.size() < MOST_COLUMNS || places.containsKey(match.place()))) {
      Column column =
          places
              .computeIfAbsent(match.place(), place -> new IdentityHashMap<>())
              .computeIfAbsent(match.rule(), rule -> new Column());
      column.values.add(match.valueHash());
      column.found++;
    }
  }

  /** How many people there may be; 0 where something identifies one. */
  long people() {
    return places.values().stream()
        .flatMap(rules -> rules.values().stream())
        .mapToLong(Column::people)
        .max()
        .orElse(0);
  }
}
