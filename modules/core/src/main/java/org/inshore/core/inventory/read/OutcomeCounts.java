package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.List;
import org.inshore.core.inventory.store.Outcomes;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.inventory.OutcomeCount;

/** Counts what was not looked through, by outcome and reason. */
public final class OutcomeCounts {
  private OutcomeCounts() {}

  public static List<OutcomeCount> notLookedThrough(Session session) throws SQLException {
    return session.list(
        "SELECT outcome, 0 AS units, category, ifnull(reason_zh, '') AS why_zh, ifnull(reason_en, '') AS why_en,"
            + " COUNT(*) AS assets FROM asset WHERE outcome <> 'SCANNED'"
            + " GROUP BY outcome, category, reason_zh, reason_en"
            + " ORDER BY CASE outcome WHEN 'FAILED' THEN 0 WHEN 'INCOMPLETE' THEN 1 ELSE 2 END,"
            + " COUNT(*) DESC, reason_zh",
        row ->
            new OutcomeCount(
                Outcomes.read(row, row.wording("why"), List.of()), row.number("assets")));
  }
}
