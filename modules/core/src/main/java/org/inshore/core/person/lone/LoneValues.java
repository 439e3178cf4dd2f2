package org.inshore.core.person.lone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand for a person by their rule in records that tell of nobody else: identifiers of
 * a platform's users beside which the telephone was left empty. Where as many stand beside
 * somebody, each of the others is likely one person more; elsewhere it may be.
 */
final class LoneValues {
  private static final int MOST_VALUES = 1_000_000;
  private static final int MOST_OPEN = 10_000;

  /** One in as many may have two, or share one. */
  private static final double ODD = 0.1;

  private static final class Column {
    private final LongSet beside = new LongSet(MOST_VALUES);
    private final LongSet alone = new LongSet(MOST_VALUES);

    private long[] people() {
      return Arrays.stream(alone.toArray()).filter(value -> !beside.contains(value)).toArray();
    }
  }

  private final RuleColumns<Column> columns = new RuleColumns<>(Column::new);
  private final List<Match> open = new ArrayList<>();
  private @Nullable Location table;
  private long record;
  private boolean identified;

  /** Takes a match of whatever kind. */
  void add(Match match) {
    if (match.record() != record || !match.place().table().equals(table)) {
      settle();
      record = match.record();
      table = match.place().table();
    }
    if (match.personKey() != 0) {
      identified = true;
    } else if (match.rule().standsFor() > 0 && open.size() < MOST_OPEN) {
      open.add(match);
    }
  }

  private void settle() {
    for (Match match : open) {
      Column column = columns.of(match);
      if (column != null) {
        (identified ? column.beside : column.alone).add(match.valueHash());
      }
    }
    open.clear();
    identified = false;
  }

  /** Whether a column has about as many values beside somebody, so that each is of another one. */
  boolean areBeside(int people) {
    settle();
    return people > 0
        && columns.inOrder().stream()
            .map(RuleColumns.Column::kept)
            .anyMatch(column -> Math.abs(column.beside.size() - people) <= ODD * people);
  }

  /**
   * Hands on who likely is one person more, by the column with most.
   *
   * @return how many there may be besides
   */
  long people(LongConsumer people) {
    settle();
    long most = 0;
    long[] likely = new long[0];
    for (RuleColumns.Column<Column> each : columns.inOrder()) {
      Column column = each.kept();
      long[] alone = column.people();
      boolean usual = column.beside.size() > 0 && column.beside.size() >= alone.length;
      most = Math.max(most, alone.length);
      likely = usual && alone.length > likely.length ? alone : likely;
    }
    for (long value : likely) {
      people.accept(Identifier.of(value, Identifier.ADDRESS));
    }
    return most - likely.length;
  }
}
