package org.inshore.core.inventory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.source.Verdict;

/** Sums, worked out by the store. */
final class Figures {

  /**
   * What counts as looked through, in part or whole; a source that failed counts as an asset only
   * where something else in it was.
   */
  static final String COUNTED =
      "(a.kind <> 'source' OR EXISTS (SELECT 1 FROM asset o WHERE o.source_no = a.source_no AND"
          + " o.outcome IN ('SCANNED', 'INCOMPLETE')))";

  private Figures() {}

  static Totals totals(Session session, List<SourceEntry> sources) throws SQLException {
    Map<String, Long> assets =
        counts(
            session,
            "SELECT outcome, COUNT(*) FROM asset a WHERE part = 0 AND "
                + COUNTED
                + " GROUP BY outcome");
    Map<String, Long> findings =
        counts(session, "SELECT subject, COUNT(*) FROM finding GROUP BY subject");
    Map<String, Long> violations =
        counts(
            session,
            "SELECT nature, COUNT(*) FROM violation v JOIN ruling u ON u.no = v.ruling"
                + " GROUP BY nature");
    return new Totals(
        sources.size(),
        sources.stream().filter(source -> source.failure() != null).count(),
        assets.values().stream().mapToLong(Long::longValue).sum(),
        assets.getOrDefault("SCANNED", 0L),
        assets.getOrDefault("INCOMPLETE", 0L),
        assets.getOrDefault("SKIPPED", 0L),
        assets.getOrDefault("FAILED", 0L),
        session.number(
            "SELECT COUNT(*) FROM asset WHERE part = 1 AND outcome IN ('FAILED', 'SKIPPED')"),
        findings.getOrDefault(Subject.PERSONAL_FINANCIAL.name(), 0L),
        violations.getOrDefault(Nature.VIOLATION.name(), 0L),
        violations.getOrDefault(Nature.TO_CLARIFY.name(), 0L),
        session.number(
            "SELECT COUNT(DISTINCT asset_id) FROM finding WHERE subject = 'STATE_SECRET'"),
        session.number("SELECT COUNT(*) FROM violation WHERE exempt_until IS NOT NULL"),
        PersonFigures.count(session, PersonFigures.ALL),
        PersonFigures.count(session, PersonFigures.scope(Verdict.OFFSHORE)),
        PersonFigures.count(session, PersonFigures.scope(Verdict.UNKNOWN)));
  }

  static List<SourceEntry> sources(Session session) throws SQLException {
    Map<Long, Long> found = new HashMap<>();
    Map<Long, Long> scanned = new HashMap<>();
    Map<Long, Long> begun = new HashMap<>();
    session.list(
        "SELECT source_no, COUNT(*), SUM(outcome = 'SCANNED'),"
            + " SUM(outcome IN ('SCANNED', 'INCOMPLETE')) FROM asset a WHERE part = 0 AND "
            + COUNTED
            + " GROUP BY source_no",
        row -> {
          found.put(row.number(1), row.number(2));
          scanned.put(row.number(1), row.number(3));
          return begun.put(row.number(1), row.number(4));
        });
    Map<Long, Long> findings = new HashMap<>();
    session.list(
        "SELECT source_no, COUNT(*) FROM finding GROUP BY source_no",
        row -> findings.put(row.number(1), row.number(2)));
    List<SourceEntry> sources = new ArrayList<>();
    for (Map.Entry<Long, SourceEntry> entry : Catalogue.sources(session).entrySet()) {
      long number = entry.getKey();
      SourceEntry bare = entry.getValue();
      sources.add(
          new SourceEntry(
              bare.source(),
              bare.residency(),
              found.getOrDefault(number, 0L),
              scanned.getOrDefault(number, 0L),
              findings.getOrDefault(number, 0L),
              PersonFigures.count(session, PersonFigures.scope(number)),
              begun.getOrDefault(number, 0L) > 0 ? null : bare.failure()));
    }
    return List.copyOf(sources);
  }

  private static Map<String, Long> counts(Session session, String sql) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    session.list(sql, row -> counts.put(row.text(1), row.number(2)));
    return counts;
  }
}
