package org.inshore.core.inventory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.ClearNames;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.policy.Situation;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Threshold;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inventory that a scan wrote, also one that was broken off or still runs.
 *
 * <p>The file is not changed. Of a scan that did not end, violations and numbers of people are
 * worked out when it is opened. Methods throw {@link UncheckedIOException} with an {@link
 * InventoryException} as its cause when the file is damaged.
 */
public final class InventoryReader implements Inventory {
  private final Path folder;
  private final Session session;
  private final RunInfo run;
  private final boolean judgedOnOpening;
  private final Map<String, Standing.Mark> marks;
  private final @Nullable Sealer sealer;
  private final FindingRows findings;
  private final Figures figures;
  private final List<SourceEntry> sources;
  private final Map<Long, Ruling> rulings;
  private final Map<String, Residency> residencies = new HashMap<>();

  private InventoryReader(
      Path folder, Session session, RunInfo run, boolean judgedOnOpening, ReadOptions options)
      throws SQLException {
    this.folder = folder;
    this.session = session;
    this.run = run;
    this.judgedOnOpening = judgedOnOpening;
    this.marks = options.marks();
    this.sealer = options.sealer();
    this.findings = new FindingRows(session, options.fileSamples() ? options.sealer() : null);
    this.figures = new Figures(session, JudgementTable.asOf(run), marks);
    this.sources = figures.sources();
    this.rulings = Ruling.all(session);
    for (SourceEntry entry : sources) {
      residencies.put(entry.source().id(), entry.residency());
    }
  }

  /**
   * Opens the inventory in a scan's output folder.
   *
   * @throws InventoryException if there is none, or it is not one of ours
   */
  public static InventoryReader open(Path outFolder) throws InventoryException {
    return open(outFolder, ReadOptions.STANDARD);
  }

  /**
   * Opens the inventory in a scan's output folder.
   *
   * @throws InventoryException if there is none, or it is not one of ours
   */
  public static InventoryReader open(Path outFolder, ReadOptions options)
      throws InventoryException {
    LocalDate asOf = options.asOf();
    Session session = Store.open(outFolder);
    try {
      RunInfo kept = Catalogue.run(session);
      RunInfo run = asOf == null ? kept : kept.asOf(asOf);
      boolean judged = asOf != null || run.state() == RunInfo.State.RUNNING;
      if (judged) {
        Policy policy = JudgementTable.policy(session);
        session.run(Store.temporaryEvaluation());
        new Evaluation(session, policy, run, options.sealer()).run();
      }
      return new InventoryReader(outFolder, session, run, judged, options);
    } catch (SQLException | IllegalArgumentException | PolicyException e) {
      try {
        session.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e instanceof PolicyException wrong
          ? new InventoryException(
              Store.MESSAGES.wording("policy", outFolder.resolve(Store.FILE), wrong.wording()), e)
          : Store.unreadable(outFolder, e);
    }
  }

  /**
   * The same inventory with names of places in clear, as far as the key opens them; closing it
   * closes this one.
   *
   * @param with the key that sealed them
   * @throws InventoryException if another key sealed them
   */
  public ClearInventory clear(Sealer with) throws InventoryException {
    if (!read(() -> NameTable.opens(session, with))) {
      throw new InventoryException(Store.MESSAGES.wording("other-key"), null);
    }
    return new ClearInventory(this, new ClearNames(NameTable.of(session), with, false));
  }

  /**
   * What stands behind the hash beside a masked name.
   *
   * @param with the key that sealed it
   * @return null if there is no such hash
   * @throws InventoryException if another key sealed it
   */
  public @Nullable NamedPlaces where(String hash, Sealer with) throws InventoryException {
    return NamedPlaces.of(session, hash, with);
  }

  @Override
  public Stream<SecretEntry> secrets() {
    return read(
        () -> {
          if (SecretTable.count(session) == 0) {
            return List.<SecretEntry>of();
          }
          Sealer with = sealer;
          if (with == null) {
            throw new UncheckedIOException(
                new InventoryException(Store.MESSAGES.wording("sealed", folder), null));
          }
          try {
            return new SecretReading(session, JudgementTable.policy(session), run, with).all();
          } catch (InventoryException e) {
            throw new UncheckedIOException(e);
          } catch (PolicyException e) {
            throw new IllegalArgumentException(e);
          }
        })
        .stream();
  }

  /** Whether anything is a violation that nobody allowed; a suspected state secret may be one. */
  public boolean isViolated() {
    try (Stream<Violation> ordinary = violations();
        Stream<SecretEntry> secrets = secrets()) {
      return Stream.concat(ordinary, secrets.flatMap(secret -> secret.violations().stream()))
          .anyMatch(
              each -> each.nature() != Violation.Nature.TO_CLARIFY && each.exemption() == null);
    }
  }

  /** Whether opening it worked out violations and people, which opening it again would repeat. */
  public boolean judgedOnOpening() {
    return judgedOnOpening;
  }

  @Override
  public RunInfo run() {
    return run;
  }

  @Override
  public Totals totals() {
    long reached = thresholds().stream().filter(Threshold::reached).count();
    return read(() -> figures.totals(sources, run.previous() != null, reached));
  }

  @Override
  public List<SourceEntry> sources() {
    return sources;
  }

  @Override
  public List<RuleInfo> rules() {
    return read(() -> Catalogue.rules(session));
  }

  @Override
  public Stream<Violation> violations() {
    return Rows.stream(
        folder,
        session,
        "SELECT v.id, v.ruling, v.severity, a.location, v.matches, v.persons, v.persons_exact,"
            + " v.persons_least, v.persons_most, t.state, t.first_seen, v.due, v.granted_by,"
            + " v.exempt_until, v.exempt_reason,"
            + " (SELECT group_concat(r.value, char(10)) FROM json_each(v.rules) r) AS rules"
            + " FROM violation v JOIN ruling u ON u.no = v.ruling"
            + " JOIN asset_entry a ON a.id = v.asset_id"
            + " LEFT JOIN standing t ON t.violation = v.id"
            + " ORDER BY CASE u.nature WHEN 'VIOLATION' THEN 0 WHEN 'TO_CLARIFY' THEN 1 ELSE 2 END,"
            + " CASE v.severity WHEN 'CRITICAL' THEN 0 WHEN 'HIGH' THEN 1 WHEN 'MEDIUM' THEN 2"
            + " ELSE 3 END, a.location, v.id",
        this::violation);
  }

  @Override
  public Stream<Violation> formerViolations() {
    return Rows.stream(
        folder,
        session,
        "SELECT id, policy, nature, severity, location, jurisdiction, title_zh, title_en, matches,"
            + " persons, persons_exact, persons_least, persons_most, state, first_seen"
            + " FROM former_violation"
            + " ORDER BY location, id",
        this::former);
  }

  @Override
  public Stream<Finding> findings() {
    return Rows.stream(folder, session, FindingRows.FINDINGS, findings::finding);
  }

  @Override
  public Stream<ColumnEntry> columns() {
    return Rows.stream(folder, session, FindingRows.COLUMNS, findings::column);
  }

  @Override
  public Stream<CopyEntry> copies() {
    return Rows.stream(folder, session, CopyTable.SELECT, CopyTable::entry);
  }

  @Override
  public Map<Jurisdiction, PersonCount> personsByJurisdiction() {
    return read(() -> PersonFigures.byJurisdiction(session));
  }

  @Override
  public Stream<FlowEntry> flows() {
    return read(() -> FlowTable.all(session)).stream();
  }

  @Override
  public Stream<AssetEntry> assets() {
    return Rows.stream(folder, session, AssetRows.SELECT, new AssetRows(session)::asset);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }

  private Violation violation(Row row) throws SQLException {
    String id = row.text(1);
    Ruling ruling = rulings.get(row.number(2));
    Location place = row.location(4);
    Residency residency = residencies.get(place.source());
    if (ruling == null || residency == null) {
      throw new IllegalArgumentException("violation without ruling or source");
    }
    return new Violation(
        id,
        ruling.policy(),
        ruling.nature(),
        Violation.Severity.valueOf(row.text(3)),
        place,
        residency,
        ruling.title(),
        ruling.basis(),
        ruling.remedy(),
        rules(row),
        row.number(5),
        new PersonCount(row.number(6), row.flag(7), row.number(8), row.number(9)),
        due(row.date(12), row.instant(11)),
        exemption(row),
        standing(id, row.optional(10), row.instant(11)));
  }

  /** Time runs from the day it was first seen: another scan does not grant more. */
  private @Nullable LocalDate due(@Nullable LocalDate due, @Nullable Instant firstSeen) {
    return due == null || firstSeen == null
        ? due
        : due.minusDays(
            ChronoUnit.DAYS.between(Situation.day(firstSeen), Situation.day(run.started())));
  }

  private static List<String> rules(Row row) throws SQLException {
    String rules = row.optional("rules");
    return rules == null ? List.of() : rules.lines().toList();
  }

  private static @Nullable Exemption exemption(Row row) throws SQLException {
    LocalDate until = row.date(14);
    return until == null ? null : new Exemption(row.text(13), until, row.text(15));
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

  private Violation former(Row row) throws SQLException {
    Jurisdiction jurisdiction = row.jurisdiction(6);
    Standing.State state = Standing.State.valueOf(row.text(14));
    String id = row.text(1);
    return new Violation(
        id,
        row.text(2),
        Violation.Nature.valueOf(row.text(3)),
        Violation.Severity.valueOf(row.text(4)),
        row.location(5),
        jurisdiction == null ? Residency.unknown(List.of()) : Residency.in(jurisdiction, List.of()),
        row.wording(7),
        List.of(),
        Store.MESSAGES.wording("former." + state.name()),
        List.of(),
        row.number(9),
        new PersonCount(row.number(10), row.flag(11), row.number(12), row.number(13)),
        null,
        null,
        new Standing(state, Objects.requireNonNull(row.instant(15)), marks.get(id)));
  }

  private <T> T read(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException | IllegalArgumentException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }

  /** Something to read. */
  @FunctionalInterface
  private interface Query<T> {
    T run() throws SQLException;
  }
}
