package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.RuleText;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Violations read back, with officers' notes. */
public final class ViolationRows {
  private static final String COLUMNS =
      "SELECT v.id, v.ruling, v.severity, a.location, v.matches, v.persons, v.persons_exact,"
          + " v.persons_least, v.persons_most, t.state, t.first_seen, v.due, v.granted_by,"
          + " v.exempt_until, v.exempt_reason,"
          + " (SELECT group_concat(r.value, char(10)) FROM json_each(v.rules) r) AS rules"
          + " FROM violation v JOIN ruling u ON u.no = v.ruling"
          + " JOIN asset_entry a ON a.id = v.asset_id"
          + " JOIN incident i ON i.asset_id = v.asset_id"
          + " LEFT JOIN standing t ON t.violation = v.id";

  /** The worst first, each for itself. */
  public static final String SELECT =
      COLUMNS
          + " ORDER BY "
          + worst("u.nature", "v.severity")
          + ", i.persons DESC, a.location, v.rowid";

  /** Those of one asset together, the assets in the order of their worst. */
  public static final String BY_INCIDENT =
      COLUMNS
          + " ORDER BY i.settled, "
          + worst("i.nature", "i.severity")
          + ", i.persons DESC, a.location, v.rowid";

  public static final String FORMER =
      "SELECT id, policy, nature, severity, location, jurisdiction, title_zh, title_en, matches,"
          + " persons, persons_exact, persons_least, persons_most, state, first_seen"
          + " FROM former_violation ORDER BY location, id";

  private final RunInfo run;
  private final Map<String, Standing.Mark> marks;
  private final Map<Long, RuleText> rulings;
  private final Map<String, Residency> residencies = new HashMap<>();

  public ViolationRows(
      Session session, RunInfo run, List<SourceEntry> sources, Map<String, Standing.Mark> marks)
      throws SQLException {
    this.run = run;
    this.marks = marks;
    this.rulings = RuleText.all(session);
    for (SourceEntry entry : sources) {
      residencies.put(entry.source().id(), entry.residency());
    }
  }

  private static String worst(String nature, String severity) {
    return "CASE "
        + nature
        + " WHEN 'VIOLATION' THEN 0 WHEN 'TO_CLARIFY' THEN 1 ELSE 2 END, CASE "
        + severity
        + " WHEN 'CRITICAL' THEN 0 WHEN 'HIGH' THEN 1 WHEN 'MEDIUM' THEN 2 ELSE 3 END,"
        + " CASE i.verdict WHEN 'OFFSHORE' THEN 0 WHEN 'UNKNOWN' THEN 1 ELSE 2 END";
  }

  public Violation violation(Row row) throws SQLException {
    String id = row.text("id");
    RuleText ruling = rulings.get(row.number("ruling"));
    Location place = row.location("location");
    Residency residency = residencies.get(place.source());
    if (ruling == null || residency == null) {
      throw new IllegalArgumentException("violation without ruling or source");
    }
    return new Violation(
        id,
        ruling.policy(),
        ruling.nature(),
        Violation.Severity.valueOf(row.text("severity")),
        place,
        residency,
        ruling.title(),
        ruling.basis(),
        ruling.remedy(),
        rules(row),
        row.number("matches"),
        new PersonCount(
            row.number("persons"),
            row.flag("persons_exact"),
            row.number("persons_least"),
            row.number("persons_most")),
        due(row.date("due"), row.instant("first_seen")),
        exemption(row),
        standing(id, row.optional("state"), row.instant("first_seen")));
  }

  public Violation former(Row row) throws SQLException {
    Jurisdiction jurisdiction = row.jurisdiction("jurisdiction");
    Standing.State state = Standing.State.valueOf(row.text("state"));
    String id = row.text("id");
    return new Violation(
        id,
        row.text("policy"),
        Violation.Nature.valueOf(row.text("nature")),
        Violation.Severity.valueOf(row.text("severity")),
        row.location("location"),
        jurisdiction == null ? Residency.unknown(List.of()) : Residency.in(jurisdiction, List.of()),
        row.wording("title"),
        List.of(),
        Store.MESSAGES.wording("former." + state.name()),
        List.of(),
        row.number("matches"),
        new PersonCount(
            row.number("persons"),
            row.flag("persons_exact"),
            row.number("persons_least"),
            row.number("persons_most")),
        null,
        null,
        new Standing(state, Objects.requireNonNull(row.instant("first_seen")), marks.get(id)));
  }

  /** Time runs from the day it was first seen: another scan does not grant more. */
  private @Nullable LocalDate due(@Nullable LocalDate due, @Nullable Instant firstSeen) {
    return due == null || firstSeen == null
        ? due
        : due.minusDays(
            ChronoUnit.DAYS.between(MainlandTime.day(firstSeen), MainlandTime.day(run.started())));
  }

  private static List<String> rules(Row row) throws SQLException {
    String rules = row.optional("rules");
    return rules == null ? List.of() : rules.lines().toList();
  }

  private static @Nullable Exemption exemption(Row row) throws SQLException {
    LocalDate until = row.date("exempt_until");
    return until == null
        ? null
        : new Exemption(row.text("granted_by"), until, row.text("exempt_reason"));
  }

  private @Nullable Standing standing(String id, @Nullable String state, @Nullable Instant seen) {
    Standing.Mark mark = marks.get(id);
    return state == null && mark == null
        ? null
        : new Standing(
            state == null ? Standing.State.NEW : Standing.State.valueOf(state),
            seen == null ? run.started() : seen,
            mark);
  }
}
