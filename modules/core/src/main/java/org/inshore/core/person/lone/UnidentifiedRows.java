package org.inshore.core.person.lone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;

/**
 * Estimation of the people of an asset that holds personal information and nothing that identifies
 * anybody: addresses of homes, devices, tokens, digests in columns without a header. There may be
 * as many as the column, or the kind of values of a text, with most different ones has of these;
 * how many there likely are, rules say of which each value is one's.
 */
final class UnidentifiedRows {
  private static final int MOST_COLUMNS = 10_000;
  private static final int MOST_VALUES = 1_000_000;

  /** Fewer may be a program's or an office's. */
  private static final int FEWEST = 10;

  private static final class Column {
    private final LongSet values = new LongSet(MOST_VALUES);
    private long found;

    /** Where few values come again, each row may be of another, as those of a household are. */
    private long people() {
      return 2L * values.size() >= found || values.isFull() ? found : values.size();
    }
  }

  private final RuleColumns<Column> columns = new RuleColumns<>(Column::new);

  /** By column without a header, how many rows have a digest. */
  private final Map<Location, Long> digests = new HashMap<>();

  private boolean identified;

  /** Who likely is in an asset, each by a value, and how many more there may be. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Likely(long[] people, boolean sensitive, long more) {}

  /** Takes how many values a column has: one of digests without a header may be of people. */
  void add(ColumnCount count) {
    if (!count.named().isEmpty() || digests.size() >= MOST_COLUMNS) {
      return;
    }
    if (10L * count.encrypted() >= 9L * count.filled() && count.encrypted() > 0) {
      digests.merge(count.place().location(), (long) count.encrypted(), Long::sum);
    }
  }

  /** Whether something identifies somebody. */
  boolean isIdentified() {
    return identified;
  }

  /** Takes a match of whatever kind. */
  void add(Match match) {
    if (identified) {
      return;
    }
    if (match.personKey() != 0) {
      identified = true;
      columns.clear();
    } else if (match.rule().subject() == Subject.PERSONAL_FINANCIAL) {
      Column column = columns.of(match);
      if (column != null) {
        column.values.add(match.valueHash());
        column.found++;
      }
    }
  }

  /** Who there likely is, and how many more; nobody where something identifies one. */
  Likely likely() {
    long most =
        digests.values().stream().filter(rows -> rows >= FEWEST).max(Long::compare).orElse(0L);
    long likely = 0;
    long[] values = new long[0];
    boolean sensitive = false;
    for (RuleColumns.Column<Column> each : columns.inOrder()) {
      Column column = each.kept();
      most = Math.max(most, column.people());
      long people = Math.round(each.rule().standsFor() * column.values.size());
      if (people >= FEWEST && people > likely) {
        likely = people;
        sensitive = each.rule().sensitive();
        values = column.values.toArray();
      }
    }
    Arrays.sort(values);
    long[] people = Arrays.copyOf(values, (int) likely);
    Arrays.setAll(people, i -> Identifier.of(people[i], Identifier.ADDRESS));
    return new Likely(people, sensitive, Math.max(0, most - likely));
  }
}
