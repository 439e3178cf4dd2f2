package org.inshore.core.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.audit.Assessment;
import org.inshore.core.audit.AuditRecord;
import org.inshore.core.inventory.evaluate.PersonFigures;
import org.inshore.core.inventory.evaluate.SceneSums;
import org.inshore.core.inventory.evaluate.SubjectPlaces;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.read.AssetRows;
import org.inshore.core.inventory.read.ClearInventory;
import org.inshore.core.inventory.read.FigureQueries;
import org.inshore.core.inventory.read.FindingRows;
import org.inshore.core.inventory.read.IncidentRows;
import org.inshore.core.inventory.read.NamedPlaces;
import org.inshore.core.inventory.read.OutcomeCounts;
import org.inshore.core.inventory.read.ViolationRows;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Rows;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.inventory.table.copy.CopyTable;
import org.inshore.core.inventory.table.copy.FlowTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.ClearNames;
import org.inshore.core.policy.PolicyException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inventory that a scan wrote, also one that was broken off or still runs.
 *
 * <p>The file is not changed. Of a scan that did not end, violations and numbers of people are
 * worked out when it is opened (see {@link Judgement}). Methods throw {@link UncheckedIOException}
 * with an {@link InventoryException} as its cause when the file is damaged.
 */
public final class InventoryReader implements FilingInventory {
  private final Path folder;
  private final ReadOptions options;
  private final Session session;
  private final Judgement judgement;
  private final RunInfo run;
  private final @Nullable Sealer sealer;
  private final FindingRows findings;
  private final FigureQueries figures;
  private final List<SourceEntry> sources;
  private final ViolationRows violations;

  private InventoryReader(
      Path folder, Judgement judgement, ReadOptions options, @Nullable InventoryReader other)
      throws SQLException {
    this.folder = folder;
    this.options = options;
    this.judgement = judgement;
    this.session = judgement.session();
    this.run = judgement.run();
    this.sealer = options.sealer();
    this.findings = new FindingRows(session, options.fileSamples() ? options.sealer() : null);
    this.figures =
        other == null
            ? new FigureQueries(session, Incident.day(run), judgement.notes())
            : other.figures.with(session);
    this.sources = other == null ? figures.sources() : other.sources;
    this.violations = new ViolationRows(session, run, sources, options.marks());
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
    return open(outFolder, options, null);
  }

  /**
   * Opens the same inventory once more, for another thread; of a scan that ended its figures are
   * not counted again.
   *
   * @throws InventoryException if it cannot be read any more
   */
  public InventoryReader again() throws InventoryException {
    return open(folder, options, judgement.repeated() ? null : this);
  }

  private static InventoryReader open(
      Path outFolder, ReadOptions options, @Nullable InventoryReader other)
      throws InventoryException {
    Session session = Store.open(outFolder);
    try {
      return new InventoryReader(outFolder, Judgement.of(session, options), options, other);
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

  /**
   * The places of one person.
   *
   * @param identifiers keyed hashes of an identifier, as each kind that it may be
   * @param with the key of the scan
   * @throws InventoryException if the scan was made with another key
   */
  public SubjectPlaces subject(long[] identifiers, Sealer with) throws InventoryException {
    if (!read(() -> KeyMark.isOf(session, with))) {
      throw new InventoryException(Store.MESSAGES.wording("other-key"), null);
    }
    return read(() -> SubjectPlaces.find(session, identifiers));
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
            return judgement.secrets(with);
          } catch (InventoryException e) {
            throw new UncheckedIOException(e);
          }
        })
        .stream();
  }

  /** Whether opening it worked out violations and people, which opening it again would repeat. */
  public boolean judgedOnOpening() {
    return judgement.repeated();
  }

  @Override
  public RunInfo run() {
    return run;
  }

  @Override
  public Totals totals() {
    long reached = Threshold.inShort(thresholds()).stream().filter(Threshold::reached).count();
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
    return Rows.stream(folder, session, ViolationRows.SELECT, violations::violation);
  }

  @Override
  public Stream<Violation> formerViolations() {
    return Rows.stream(folder, session, ViolationRows.FORMER, violations::former);
  }

  @Override
  public Stream<Incident> incidents() {
    return IncidentRows.incidents(
        Rows.stream(folder, session, ViolationRows.BY_INCIDENT, violations::violation),
        Incident.day(run));
  }

  @Override
  public List<IncidentGroup> groups(IncidentGroup.By by) {
    return read(() -> IncidentRows.groups(session, by));
  }

  @Override
  public double shareOfFirst(IncidentGroup.By by, int count) {
    return read(() -> IncidentRows.shareOfFirst(session, by, count));
  }

  @Override
  public Stream<AssetPersons> personsByAsset() {
    return Rows.stream(folder, session, IncidentRows.PERSONS, IncidentRows::persons);
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
  public List<YearSum> yearSums() {
    return read(() -> YearSums.read(session, run));
  }

  @Override
  public List<Threshold> thresholds() {
    return read(judgement::thresholds);
  }

  @Override
  public List<SceneSum> scenes() {
    return read(judgement::scenes);
  }

  @Override
  public Stream<ScenePlace> scenePlaces() {
    return read(() -> SceneSums.places(session)).stream();
  }

  @Override
  public Stream<AssetTraits> traits() {
    return read(judgement::traits).stream();
  }

  @Override
  public Map<String, PersonCount> personsBy(RegisterField field) {
    return read(() -> PersonFigures.byRegister(session, field));
  }

  @Override
  public List<CountedDay> held() {
    return read(() -> SceneSums.held(session, run));
  }

  @Override
  public LocalDate due(LocalDate since, int workingDays) {
    return read(() -> judgement.due(since, workingDays));
  }

  @Override
  public List<Passing> passings() {
    return read(judgement::passings);
  }

  @Override
  public Stream<FlowEntry> flows() {
    return read(() -> FlowTable.all(session)).stream();
  }

  @Override
  public List<OutcomeCount> notLookedThrough() {
    return read(() -> OutcomeCounts.notLookedThrough(session));
  }

  @Override
  public Stream<AssetEntry> assets() {
    return Rows.stream(folder, session, AssetRows.SELECT, new AssetRows(session)::asset);
  }

  @Override
  public Stream<AssetEntry> uncovered() {
    return Rows.stream(folder, session, AssetRows.UNCOVERED, new AssetRows(session)::asset);
  }

  @Override
  public @Nullable OutsourcingAudit audit() {
    try {
      AuditRecord record = AuditRecord.read(folder);
      return record == null ? null : Assessment.of(record, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }

  private <T> T read(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException | IllegalArgumentException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }

  /** A query. */
  @FunctionalInterface
  private interface Query<T> {
    T run() throws SQLException;
  }
}
