package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Outcomes;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Counts what was not looked through, by outcome and reason, whatever places reasons name. */
public final class OutcomeCounts {
  private static final String SELECT =
      "SELECT location, outcome, 0 AS units, category, ifnull(reason_zh, '') AS why_zh,"
          + " ifnull(reason_en, '') AS why_en FROM asset WHERE outcome <> 'SCANNED'"
          + " ORDER BY reason_zh";

  private OutcomeCounts() {}

  /** Outcome of the first of some assets, with their number. */
  private static final class Count {
    private final Outcome first;
    private long assets;

    private Count(Outcome first) {
      this.first = first;
    }
  }

  public static List<OutcomeCount> notLookedThrough(Session session) throws SQLException {
    Map<Outcome, Count> counts = new LinkedHashMap<>();
    session.each(
        SELECT,
        row -> {
          Wording why = row.wording("why");
          Outcome whole = outcome(row, why);
          counts.computeIfAbsent(general(row, why), _ -> new Count(whole)).assets++;
        });
    // Of one asset alone the reason keeps its name.
    return counts.entrySet().stream()
        .map(
            each ->
                new OutcomeCount(
                    each.getValue().assets == 1 ? each.getValue().first : each.getKey(),
                    each.getValue().assets))
        .sorted(
            Comparator.comparingInt((OutcomeCount each) -> rank(each.outcome()))
                .thenComparing(Comparator.comparingLong(OutcomeCount::count).reversed()))
        .toList();
  }

  private static Outcome general(Row row, Wording why) throws SQLException {
    Location place = row.location("location");
    return outcome(
        row,
        new Wording(OutcomeCount.general(why.zh(), place), OutcomeCount.general(why.en(), place)));
  }

  private static Outcome outcome(Row row, Wording why) throws SQLException {
    return Outcomes.read(row, why, List.of());
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed _ -> 0;
      case Outcome.Incomplete _ -> 1;
      case Outcome.Skipped _, Outcome.Scanned _ -> 2;
    };
  }
}
