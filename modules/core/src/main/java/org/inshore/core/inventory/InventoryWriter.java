package org.inshore.core.inventory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.CarryOver;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.inventory.compare.History;
import org.inshore.core.inventory.evaluate.Evaluation;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.store.GroupCommit;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.RecordSeal;
import org.inshore.core.inventory.store.RefusedRecordException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.AssetTable;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.FindingTable;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.inventory.table.SourceTable;
import org.inshore.core.inventory.table.copy.CopyTable;
import org.inshore.core.inventory.table.copy.FlowTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.policy.Policy;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Writes the inventory as the scan goes. For all threads.
 *
 * <p>What is written is safe after a second at most. If it cannot be written, methods throw {@link
 * UncheckedIOException} with an {@link InventoryException} as its cause, from then on always; the
 * scan must stop, and what was safe stays readable. A finding, column, or people that the store
 * does not take throw {@link RefusedRecordException} and cost nothing else.
 */
public final class InventoryWriter implements AssetRecords, AutoCloseable {
  private final WriteOptions options;
  private final Policy policy;
  private final Session session;
  private final GroupCommit writes;
  private final SourceTable sources;
  private final AssetTable assets;
  private final FindingTable findings;
  private final PersonTable people;
  private final CarryOver carryOver;
  private final FolderWriter folders;
  private final List<EarlierScan> earlier = new CopyOnWriteArrayList<>();

  private InventoryWriter(Path folder, Session session, Policy policy, WriteOptions options) {
    this.options = options;
    this.policy = policy;
    this.session = session;
    this.sources = new SourceTable(session);
    this.assets = new AssetTable(session);
    this.findings = new FindingTable(session, options.sealer());
    this.people = new PersonTable(session, options.limits());
    this.carryOver = new CarryOver(session, findings, people);
    this.writes = new GroupCommit(folder, session, options.ahead());
    this.folders = new FolderWriter(writes, session, assets, sources);
  }

  /**
   * Begins an inventory in a folder, which is made if need be.
   *
   * @param outFolder takes {@code inventory.db}
   * @param run the scan, state RUNNING
   * @param rules the rules in force
   * @param policy what is forbidden
   * @throws InventoryException if the folder holds an inventory already or cannot be written, or
   *     the scan to compare with is none that ended
   */
  public static InventoryWriter create(
      Path outFolder, RunInfo run, List<RuleInfo> rules, Policy policy, WriteOptions options)
      throws InventoryException {
    Session session = Store.create(outFolder);
    try {
      RecordSeal.begin(session, options.sealer());
      Catalogue.write(session, run, rules, policy);
      YearSums.carry(session, run, options.previous(), options.sealer());
      session.commit();
    } catch (SQLException | InventoryException e) {
      InventoryException why =
          e instanceof SQLException sql ? Store.failure(outFolder, sql) : (InventoryException) e;
      try (session) {
        throw why;
      } catch (SQLException closing) {
        why.addSuppressed(closing);
        throw why;
      } finally {
        Store.discard(outFolder);
      }
    }
    return new InventoryWriter(outFolder, session, policy, options);
  }

  /** Adds a data source; before anything that lies in it. */
  public void source(DataSource source, Residency residency) {
    writes.write(() -> sources.write(source, residency));
  }

  /** Puts another residency in place of the one that a source was added with. */
  public void located(String sourceId, Residency residency) {
    writes.write(() -> sources.locate(sourceId, residency));
  }

  /**
   * Records that nothing, or nothing more, in a source can be looked at. Coverage shows it as an
   * asset when other assets could be.
   */
  public void sourceFailed(String sourceId, ScanException reason) {
    Outcome outcome = new Outcome.Failed(reason.category().name(), reason.wording());
    Location place = Location.of(sourceId);
    AssetEntry entry = new AssetEntry(place, "source", -1, null, null, outcome, null);
    writes.write(
        () -> {
          sources.fail(sourceId, reason);
          assets.write(entry, number(place), null);
        });
  }

  @Override
  public void flow(FlowEntry flow) {
    writes.write(() -> FlowTable.write(session, flow));
  }

  /**
   * Sets the outcome of an asset, or of what lies inside one and is counted apart: kinds {@code
   * entry}, {@code part} and {@code flows}.
   */
  public void asset(AssetEntry entry) {
    asset(entry, null);
  }

  /**
   * Sets the outcome of an asset.
   *
   * @param version hash of the version that was read; null if unknown
   */
  public void asset(AssetEntry entry, @Nullable Long version) {
    writes.write(() -> assets.write(entry, number(entry.location()), version));
  }

  /** Adds a finding, its samples in clear; before or after the outcome of its asset. */
  public void finding(Finding finding) {
    finding(finding, Samples.CLEAR);
  }

  @Override
  public void finding(Finding finding, Samples samples) {
    if (finding.subject() == Subject.STATE_SECRET) {
      throw new IllegalArgumentException("a state secret is sealed");
    }
    writes.record(
        () -> findings.write(finding, number(finding.location()), id(finding.asset()), samples));
  }

  @Override
  public void secret(MarkedAsset marked) {
    Sealer with = Objects.requireNonNull(options.sealer(), "no key to seal with");
    writes.record(() -> SecretTable.write(session, with, marked));
  }

  @Override
  public void name(SealedName name) {
    writes.write(() -> NameTable.write(session, name));
  }

  @Override
  public void column(ColumnEntry column) {
    writes.record(() -> findings.write(column, number(column.location()), id(column.asset())));
  }

  @Override
  public void persons(Location asset, PersonBatch batch) {
    writes.record(() -> people.write(id(asset), PersonTable.teller(asset.toString()), batch));
  }

  @Override
  public void blocks(Location asset, long[] hashes) {
    writes.record(() -> CopyTable.blocks(session, id(asset), hashes));
  }

  @Override
  public void created(Location asset, Instant when) {
    writes.record(() -> CopyTable.created(session, id(asset), when));
  }

  /**
   * The id of the scan in an output folder, which must have ended.
   *
   * @throws InventoryException if there is none
   */
  public static String idOf(Path previous) throws InventoryException {
    return History.run(previous);
  }

  /**
   * Checks that a scan can be compared with an earlier one, which must have ended: under another
   * key its people and masked names would be others.
   *
   * @throws InventoryException if there is none, or its key is another one
   */
  public static void comparable(Path previous, Sealer sealer) throws InventoryException {
    idOf(previous);
    if (isOfAnotherKey(previous, sealer)) {
      throw new InventoryException(Store.MESSAGES.wording("previous.key", previous), null);
    }
  }

  /**
   * Whether the scan in an output folder is known to have used another key.
   *
   * @throws InventoryException if it cannot be read
   */
  public static boolean isOfAnotherKey(Path folder, Sealer sealer) throws InventoryException {
    try (Session session = Store.open(folder)) {
      return KeyMark.isOfAnother(session, sealer);
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /**
   * Takes over, from now on, what an earlier scan of the same key and rules recorded of assets; of
   * several scans what the first has counts. They are closed with this.
   */
  public void carryFrom(EarlierScan scan) {
    writes.write(
        () -> {
          carryOver.begin(scan);
          folders.carryFrom(scan);
        });
    earlier.add(scan);
  }

  /** Takes what was listed together. */
  public FolderWriter folders() {
    return folders;
  }

  /** Whether there is an earlier scan. */
  public boolean carries() {
    return !earlier.isEmpty();
  }

  /**
   * Copies all that an earlier scan recorded of an asset, except outcomes; null if none looked
   * through it to its end, or it has changed since.
   */
  public @Nullable CarriedAsset carry(Asset asset, @Nullable Long version) {
    return carry(scan -> scan.find(asset, version));
  }

  /** Copies what a first pass saw of a table in a sample; null if there is none. */
  public @Nullable CarriedAsset carrySample(Asset asset) {
    return carry(scan -> scan.findSample(asset));
  }

  /** Looks for an asset in an earlier scan. */
  @FunctionalInterface
  private interface Search {
    EarlierScan.@Nullable Found in(EarlierScan scan) throws SQLException;
  }

  private @Nullable CarriedAsset carry(Search search) {
    return writes.<@Nullable CarriedAsset>tell(
        () -> {
          for (EarlierScan scan : earlier) {
            EarlierScan.Found found = search.in(scan);
            if (found != null) {
              return carry(scan, found);
            }
          }
          return null;
        });
  }

  /** The harm that a first pass lets expect from an asset; 0 without one. */
  public double expectedHarm(Asset asset) {
    return writes.tell(
        () -> {
          double most = 0;
          for (EarlierScan scan : earlier) {
            most = Math.max(most, scan.expectedHarm(asset));
          }
          return most;
        });
  }

  /** Takes over all flows of a scan whose sources were added. */
  public void mergeFlows(EarlierScan scan) {
    writes.write(() -> carryOver.flows(scan, sources::number));
  }

  /**
   * Takes over an asset of another scan with all that it recorded.
   *
   * @param id its number there
   */
  public void merge(EarlierScan scan, long id, AssetEntry entry, @Nullable Long version) {
    Location place = entry.location();
    writes.write(
        () -> {
          carryOver.copy(scan, id, new CarryOver.Target(number(place), id(place)));
          MarkedAsset marked = scan.marked(place);
          Sealer with = options.sealer();
          if (marked != null && with != null) {
            SecretTable.write(session, with, marked);
          }
          assets.write(entry, number(place), version);
        });
  }

  private CarriedAsset carry(EarlierScan scan, EarlierScan.Found found) throws SQLException {
    AssetEntry entry = found.entry();
    Location place = entry.location();
    int count =
        scan.hasRecords(found.id())
            ? carryOver.copy(scan, found.id(), new CarryOver.Target(number(place), id(place)))
            : 0;
    MarkedAsset marked = scan.marked(place);
    Sealer with = options.sealer();
    if (marked != null && with != null) {
      SecretTable.write(session, with, marked);
    }
    return new CarriedAsset(
        scan.run().id(), entry, found.version(), scan.parts(place), count, marked != null);
  }

  /** Ends the scan: works out violations and leaves one file. */
  public void finish(RunInfo.State state, Instant ended) {
    writes.write(
        () -> {
          writes.commit();
          people.close();
          new Evaluation(session, policy, Catalogue.run(session), options.sealer()).run();
          Catalogue.end(session, state, ended);
          Path previous = options.previous();
          if (previous != null) {
            History.compare(session, previous, policy);
          }
          writes.end();
          Store.leaveOneFile(session);
        });
    close();
  }

  /**
   * Keeps what was written; without {@link #finish} the inventory stays one that was broken off.
   */
  @Override
  public void close() {
    writes.close(
        () -> {
          for (EarlierScan scan : earlier) {
            scan.close();
          }
        });
  }

  /** For a test of a full disk. */
  void limitPages(long pages) throws SQLException {
    session.number("PRAGMA max_page_count = " + pages);
  }

  private int number(Location location) {
    return sources.number(location.source());
  }

  private long id(Location asset) throws SQLException {
    return assets.idOf(asset, number(asset));
  }
}
