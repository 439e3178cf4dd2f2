package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.inshore.core.inventory.evaluate.PersonFigures;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.inventory.table.copy.FlowTable;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Computes figures as {@link Figure} defines them, by queries of the store; nothing else counts.
 */
public final class FigureQueries {
  /** Time runs from the day a ground was first seen, by the mainland's days. */
  private static final String DUE =
      "CASE WHEN t.first_seen IS NULL THEN d.due ELSE date(d.due,"
          + " (julianday(date(t.first_seen, '+8 hours')) - (SELECT julianday(date(started,"
          + " '+8 hours')) FROM run)) || ' days') END";

  /**
   * Assets by source, as {@code view counted_asset} has them: grouped first, since only few differ
   * in what is counted. One that was carried over says so in a note.
   */
  private static final String ASSETS =
      "WITH alike AS MATERIALIZED (SELECT source_no, type_no, outcome, category, notes,"
          + " COUNT(*) AS assets FROM asset_entry"
          + " GROUP BY source_no, type_no, outcome, category, notes)"
          + " SELECT source_no, SUM(assets * (part = 0 AND outcome = 'SCANNED')),"
          + " SUM(assets * (part = 0 AND outcome = 'INCOMPLETE')),"
          + " SUM(assets * (part = 0 AND outcome = 'INCOMPLETE' AND category = 'SAMPLED')),"
          + " SUM(assets * (part = 0 AND outcome = 'SKIPPED')),"
          + " SUM(assets * (part = 0 AND outcome = 'FAILED')),"
          + " SUM(assets * (part = 1 AND outcome IN ('FAILED', 'INCOMPLETE'))),"
          + " SUM(assets * (part = 1 AND outcome = 'SKIPPED')),"
          + " SUM(assets * EXISTS (SELECT 1 FROM json_each(notes) n JOIN wording w ON w.no = n.value"
          + " WHERE w.text_en LIKE ? || '%')) FROM alike JOIN asset_type t ON t.no = type_no"
          + " WHERE kind <> 'source' OR source_no IN (SELECT source_no FROM alike"
          + " JOIN asset_type o ON o.no = type_no"
          + " WHERE o.part = 0 AND outcome IN ('SCANNED', 'INCOMPLETE')) GROUP BY source_no";

  /** Grounds by asset, then by source; those that settle one are given as arrays of ids. */
  private static final String GROUNDS =
      "SELECT source_no, COUNT(*), SUM(worst), SUM(settled = grounds), SUM(grounds),"
          + " SUM(breaches), SUM(settled), SUM(exempted), SUM(alarms), SUM(late) FROM (SELECT a.source_no,"
          + " COUNT(*) AS grounds, SUM(u.nature = 'VIOLATION') AS breaches,"
          + " CASE WHEN SUM(s.how IS NULL) > 0 THEN SUM(s.how IS NULL AND u.nature = 'VIOLATION') > 0"
          + " ELSE SUM(u.nature = 'VIOLATION') > 0 END AS worst,"
          + " SUM(s.how IS NOT NULL) AS settled, SUM(s.how IS 1) AS exempted,"
          + " SUM(s.how IS 2) AS alarms, SUM(s.how IS NULL AND ifnull(s.due < ?,"
          + " v.id IN (SELECT value FROM json_each(?)))) AS late FROM violation v"
          + " JOIN ruling u ON u.no = v.ruling JOIN asset_entry a ON a.id = v.asset_id"
          + " JOIN (SELECT d.id, "
          + DUE
          + " AS due, CASE WHEN exempt_until IS NOT NULL THEN 1"
          + " WHEN d.id IN (SELECT value FROM json_each(?)) THEN 2"
          + " WHEN d.id IN (SELECT value FROM json_each(?)) THEN 3 END AS how FROM violation d"
          + " LEFT JOIN standing t ON t.violation = d.id) s"
          + " ON s.id = v.id GROUP BY v.asset_id) GROUP BY source_no";

  /** What needs no escape in JSON; the file of notes may be written by hand. */
  private static final Predicate<String> PLAIN =
      Pattern.compile("[^\\p{Cntrl}\"\\\\]+").asMatchPredicate();

  private final Session session;
  private final Map<String, Standing.Mark> marks;
  private final Map<Long, Map<Figure, Long>> sources;

  /**
   * Counts by source.
   *
   * @param day of the report: until when acceptances hold
   * @param marks officers' notes in force, by id of the violation
   */
  public FigureQueries(Session session, LocalDate day, Map<String, Standing.Mark> marks)
      throws SQLException {
    this(session, marks, new HashMap<>());
    assets();
    findings();
    session.list(
        "SELECT source_no, COUNT(*) FROM named_column WHERE state <> 'FOUND' GROUP BY source_no",
        row -> add(row, Figure.COLUMNS_WITHOUT_FIND));
    session.list(
        GROUNDS,
        row ->
            add(
                row,
                Figure.INCIDENTS,
                Figure.INCIDENTS_VIOLATION,
                Figure.INCIDENTS_SETTLED,
                Figure.GROUNDS,
                Figure.GROUNDS_VIOLATION,
                Figure.SETTLED,
                Figure.EXEMPTED,
                Figure.FALSE_ALARM,
                Figure.OVERDUE),
        day.toString(),
        marked(mark -> mark.due() != null && mark.due().isBefore(day)),
        marked(mark -> Decision.of(mark, day) == Decision.FALSE_ALARM),
        marked(mark -> Decision.of(mark, day) == Decision.ACCEPTED));
    flows();
  }

  private FigureQueries(
      Session session, Map<String, Standing.Mark> marks, Map<Long, Map<Figure, Long>> sources) {
    this.session = session;
    this.marks = marks;
    this.sources = sources;
  }

  /** The same for another session of the same inventory. */
  public FigureQueries with(Session other) {
    return new FigureQueries(other, marks, sources);
  }

  /** The figures of each source. */
  public List<SourceEntry> sources() throws SQLException {
    List<SourceEntry> entries = new ArrayList<>();
    for (Map.Entry<Long, SourceEntry> each : Catalogue.sources(session).entrySet()) {
      SourceEntry bare = each.getValue();
      Totals totals =
          new Totals(
              whole(sources.getOrDefault(each.getKey(), Map.of())),
              Map.of(
                  Figure.PERSONS,
                  PersonFigures.count(session, PersonFigures.scope(each.getKey()))));
      entries.add(
          new SourceEntry(
              bare.source(),
              bare.residency(),
              totals,
              totals.examinedNothing() ? bare.failure() : null));
    }
    return List.copyOf(entries);
  }

  /**
   * The figures of the scan.
   *
   * @param entries the sources with theirs
   * @param compared whether there is a scan before
   * @param thresholds how many legal limits are reached
   */
  public Totals totals(List<SourceEntry> entries, boolean compared, long thresholds)
      throws SQLException {
    Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    counts.putAll(
        Totals.sum(
                entries.stream().map(SourceEntry::totals).toList(),
                PersonFigures.count(session, PersonFigures.ALL))
            .counts());
    counts.put(Figure.SOURCES, (long) entries.size());
    counts.put(
        Figure.SOURCES_FAILED, entries.stream().filter(each -> each.failure() != null).count());
    counts.put(Figure.SOURCES_HOLDING, holding(entries, null));
    counts.put(Figure.SOURCES_HOLDING_OFFSHORE, holding(entries, Verdict.OFFSHORE));
    counts.put(Figure.SOURCES_HOLDING_UNKNOWN, holding(entries, Verdict.UNKNOWN));
    counts.put(Figure.STATE_SECRETS, SecretTable.count(session));
    counts.put(Figure.COPIES, session.number("SELECT COUNT(*) FROM copy"));
    counts.put(Figure.RULES, session.number("SELECT COUNT(*) FROM rule"));
    counts.put(Figure.THRESHOLDS_REACHED, thresholds);
    if (compared) {
      standings(counts);
    }
    return new Totals(
        counts,
        Map.of(
            Figure.PERSONS, PersonFigures.count(session, PersonFigures.ALL),
            Figure.PERSONS_OFFSHORE,
                PersonFigures.count(session, PersonFigures.scope(Verdict.OFFSHORE)),
            Figure.PERSONS_UNKNOWN,
                PersonFigures.count(session, PersonFigures.scope(Verdict.UNKNOWN))));
  }

  private static long holding(List<SourceEntry> entries, @Nullable Verdict verdict) {
    return entries.stream()
        .filter(each -> verdict == null || each.residency().verdict() == verdict)
        .filter(each -> each.totals().count(Figure.FINDINGS) > 0)
        .count();
  }

  private void assets() throws SQLException {
    session.list(
        ASSETS,
        row ->
            add(
                row,
                Figure.LOOKED_THROUGH,
                Figure.INCOMPLETE,
                Figure.SAMPLED,
                Figure.EXCLUDED,
                Figure.NOT_LOOKED_AT,
                Figure.PARTS_NOT_LOOKED_AT,
                Figure.PARTS_EXCLUDED,
                Figure.CARRIED_OVER),
        Store.MESSAGES.wording("carried.mark").en());
  }

  /** Counts the flows as they are listed, with what their two ends say put together. */
  private void flows() throws SQLException {
    Map<String, Residency> residencies = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    for (Map.Entry<Long, SourceEntry> each : Catalogue.sources(session).entrySet()) {
      residencies.put(each.getValue().source().id(), each.getValue().residency());
      numbers.put(each.getValue().source().id(), each.getKey());
    }
    for (FlowEntry entry : FlowTable.all(session)) {
      String source = entry.flow().place().source();
      Map<Figure, Long> counts =
          sources.computeIfAbsent(
              Objects.requireNonNull(numbers.get(source)), each -> new EnumMap<>(Figure.class));
      counts.merge(Figure.FLOWS, 1L, Long::sum);
      if (leadsOffshore(entry, Objects.requireNonNull(residencies.get(source)))) {
        counts.merge(Figure.FLOWS_OFFSHORE, 1L, Long::sum);
      }
    }
  }

  private static boolean leadsOffshore(FlowEntry entry, Residency near) {
    Residency to = entry.flow().direction() == Flow.Direction.OUT ? entry.far() : near;
    return to.verdict() == Verdict.OFFSHORE
        && !Objects.equals(near.jurisdiction(), entry.far().jurisdiction());
  }

  private void findings() throws SQLException {
    String ours = "subject = '" + Subject.PERSONAL_FINANCIAL.name() + "'";
    session.list(
        "SELECT source_no, SUM(%s), SUM(CASE WHEN %s THEN matches ELSE 0 END), SUM(NOT %s)"
                .formatted(ours, ours, ours)
            + " FROM finding GROUP BY source_no",
        row -> add(row, Figure.FINDINGS, Figure.MATCHES, Figure.OTHER_FINDINGS));
  }

  private void standings(Map<Figure, Long> counts) throws SQLException {
    Map<String, Long> states = new HashMap<>();
    session.list(
        "SELECT state, COUNT(*) AS count FROM standing t JOIN violation v ON v.id = t.violation"
            + " GROUP BY state UNION ALL SELECT state, COUNT(*) FROM former_violation"
            + " GROUP BY state",
        row -> states.put(row.text("state"), row.number("count")));
    for (Standing.State state : Standing.State.values()) {
      counts.put(state.figure(), states.getOrDefault(state.name(), 0L));
    }
  }

  /** Adds a row: the number of a source, then the values of figures. */
  private boolean add(Row row, Figure... figures) throws SQLException {
    Map<Figure, Long> counts =
        sources.computeIfAbsent(row.number("source_no"), each -> new EnumMap<>(Figure.class));
    for (int i = 0; i < figures.length; i++) {
      counts.put(figures[i], row.number(i + 2));
    }
    return true;
  }

  /** All figures that are told by source, with those that follow from others. */
  private static Map<Figure, Long> whole(Map<Figure, Long> counted) {
    Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      if (figure.bySource() && !figure.ofPeople()) {
        counts.put(figure, counted.getOrDefault(figure, 0L));
      }
    }
    counts.put(Figure.MISSED, sum(counts, Figure.INCOMPLETE, Figure.NOT_LOOKED_AT));
    counts.put(Figure.ASSETS, sum(counts, Figure.LOOKED_THROUGH, Figure.MISSED, Figure.EXCLUDED));
    counts.put(
        Figure.INCIDENTS_TO_CLARIFY,
        counts.getOrDefault(Figure.INCIDENTS, 0L) - sum(counts, Figure.INCIDENTS_VIOLATION));
    counts.put(
        Figure.GROUNDS_TO_CLARIFY,
        sum(counts, Figure.GROUNDS) - sum(counts, Figure.GROUNDS_VIOLATION));
    counts.put(
        Figure.ACCEPTED,
        sum(counts, Figure.SETTLED) - sum(counts, Figure.EXEMPTED, Figure.FALSE_ALARM));
    return counts;
  }

  private static long sum(Map<Figure, Long> counts, Figure... figures) {
    long sum = 0;
    for (Figure figure : figures) {
      sum += counts.getOrDefault(figure, 0L);
    }
    return sum;
  }

  /** Ids of violations with such a note of an officer, as a JSON array. */
  private String marked(Predicate<Standing.Mark> such) {
    StringBuilder ids = new StringBuilder("[");
    for (Map.Entry<String, Standing.Mark> each : marks.entrySet()) {
      if (such.test(each.getValue()) && PLAIN.test(each.getKey())) {
        ids.append(ids.length() == 1 ? "\"" : ",\"").append(each.getKey()).append('"');
      }
    }
    return ids.append(']').toString();
  }
}
