package org.inshore.core.inventory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.inventory.compare.History;
import org.inshore.core.inventory.evaluate.Evaluation;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.RefusedRecordException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.FlowTable;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.policy.Policy;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Subject;
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
public final class InventoryWriter implements AutoCloseable {
  private static final int COMMIT_WRITES = 1_000;
  private static final long COMMIT_MILLIS = 500;

  private final Path folder;
  private final Policy policy;
  private final @Nullable Path previous;
  private final Runnable ahead;
  private final Session session;
  private final Recorder recorder;
  private final @Nullable Sealer sealer;
  private final ScheduledExecutorService timer;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<EarlierScan> earlier = new CopyOnWriteArrayList<>();
  private int uncommitted;
  private boolean open = true;
  private @Nullable InventoryException failure;

  private InventoryWriter(
      Path folder,
      Session session,
      Policy policy,
      PersonLimits limits,
      @Nullable Path previous,
      @Nullable Sealer sealer,
      Runnable ahead) {
    this.folder = folder;
    this.session = session;
    this.policy = policy;
    this.previous = previous;
    this.sealer = sealer;
    this.ahead = ahead;
    this.recorder = new Recorder(session, limits, sealer);
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inventory-commit").factory());
  }

  /**
   * Begins an inventory in a folder, which is made if need be.
   *
   * @param outFolder takes {@code inventory.db}
   * @param run the scan, state RUNNING
   * @param rules the rules in force
   * @param policy what is forbidden
   * @throws InventoryException if the folder holds an inventory already or cannot be written
   */
  public static InventoryWriter create(
      Path outFolder, RunInfo run, List<RuleInfo> rules, Policy policy) throws InventoryException {
    return create(outFolder, run, rules, policy, PersonLimits.STANDARD, null, null);
  }

  /**
   * Begins an inventory whose violations are compared with those of an earlier scan.
   *
   * @param previous output folder of that scan; null for none
   * @param sealer seals what only the operator may read; without it no secret and no sample of a
   *     file can be kept
   * @throws InventoryException also if that holds no inventory of a scan that ended
   */
  public static InventoryWriter create(
      Path outFolder,
      RunInfo run,
      List<RuleInfo> rules,
      Policy policy,
      @Nullable Path previous,
      Sealer sealer)
      throws InventoryException {
    return create(outFolder, run, rules, policy, PersonLimits.STANDARD, previous, sealer);
  }

  /**
   * Begins an inventory that never says what is not on disk elsewhere.
   *
   * @param previous output folder of a scan to compare with; null for none
   * @param sealer seals what only the operator may read
   * @param ahead puts on disk what must be there before anything of it is committed; runs before
   *     each commit, and what it throws ends the writing
   * @throws InventoryException also if that holds no inventory of a scan that ended
   */
  public static InventoryWriter create(
      Path outFolder,
      RunInfo run,
      List<RuleInfo> rules,
      Policy policy,
      @Nullable Path previous,
      Sealer sealer,
      Runnable ahead)
      throws InventoryException {
    return create(outFolder, run, rules, policy, PersonLimits.STANDARD, previous, sealer, ahead);
  }

  static InventoryWriter create(
      Path outFolder,
      RunInfo run,
      List<RuleInfo> rules,
      Policy policy,
      PersonLimits limits,
      @Nullable Path previous,
      @Nullable Sealer sealer)
      throws InventoryException {
    return create(outFolder, run, rules, policy, limits, previous, sealer, () -> {});
  }

  private static InventoryWriter create(
      Path outFolder,
      RunInfo run,
      List<RuleInfo> rules,
      Policy policy,
      PersonLimits limits,
      @Nullable Path previous,
      @Nullable Sealer sealer,
      Runnable ahead)
      throws InventoryException {
    Session session = Store.create(outFolder);
    try {
      Catalogue.write(session, run, rules, policy);
      YearSums.carry(session, run, previous, sealer);
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
    InventoryWriter writer =
        new InventoryWriter(outFolder, session, policy, limits, previous, sealer, ahead);
    var _ =
        writer.timer.scheduleWithFixedDelay(
            writer::commitIfDue, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    return writer;
  }

  /** Adds a data source; before anything that lies in it. */
  public void source(DataSource source, Residency residency) {
    write(() -> recorder.source(source, residency));
  }

  /** Puts another residency in place of the one that a source was added with. */
  public void located(String sourceId, Residency residency) {
    write(() -> recorder.located(sourceId, residency));
  }

  /** Says that nothing, or nothing more, in a source can be looked at. */
  public void sourceFailed(String sourceId, ScanException reason) {
    write(() -> recorder.sourceFailed(sourceId, reason));
  }

  /** Adds a flow; after its source. */
  public void flow(FlowEntry flow) {
    write(() -> FlowTable.write(session, flow));
  }

  /**
   * Sets the outcome of an asset, or of what lies inside one and is counted apart: kinds {@code
   * entry}, {@code part} and {@code flows}.
   */
  public void asset(AssetEntry entry) {
    write(() -> recorder.asset(entry));
  }

  /** Adds a finding, its samples in clear; before or after the outcome of its asset. */
  public void finding(Finding finding) {
    finding(finding, Samples.CLEAR);
  }

  /**
   * Adds a finding; before or after the outcome of its asset.
   *
   * @throws IllegalArgumentException of a state secret, which is to be sealed
   */
  public void finding(Finding finding, Samples samples) {
    if (finding.subject() == Subject.STATE_SECRET) {
      throw new IllegalArgumentException("a state secret is sealed");
    }
    writeRecord(() -> recorder.finding(finding, samples));
  }

  /** Seals an asset with state-secret markings. */
  public void secret(MarkedAsset marked) {
    Sealer with = Objects.requireNonNull(sealer, "no key to seal with");
    writeRecord(() -> SecretTable.write(session, with, marked));
  }

  /** Keeps a clear name, sealed; the same one may come again. */
  public void name(SealedName name) {
    write(() -> recorder.name(name));
  }

  /** Adds a column named like personal financial information. */
  public void column(ColumnEntry column) {
    writeRecord(() -> recorder.column(column));
  }

  /** Adds people whose data an asset holds; the same one may come again. */
  public void persons(Location asset, PersonBatch batch) {
    writeRecord(
        () -> {
          recorder.persons(asset, batch);
        });
  }

  /** Sets the keyed hashes of the blocks of a document's text. */
  public void blocks(Location asset, long[] hashes) {
    writeRecord(() -> recorder.blocks(asset, hashes));
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
   * Takes over, from now on, what an earlier scan of the same key and rules recorded of assets; of
   * several scans what the first has counts. They are closed with this.
   */
  public void carryFrom(EarlierScan scan) {
    write(() -> recorder.carryFrom(scan));
    earlier.add(scan);
  }

  /** Whether there is an earlier scan. */
  public boolean carries() {
    return !earlier.isEmpty();
  }

  /**
   * Copies all that an earlier scan recorded of an asset, except outcomes; null if none looked
   * through it to its end, or it has changed since.
   */
  public @Nullable CarriedAsset carry(Location place, long size, @Nullable Instant modified) {
    AtomicReference<@Nullable CarriedAsset> carried = new AtomicReference<>();
    write(
        () -> {
          for (EarlierScan scan : earlier) {
            EarlierScan.Found found = scan.find(place, size, modified);
            if (found != null) {
              carried.set(recorder.carry(scan, found));
              return;
            }
          }
        });
    return carried.get();
  }

  /** Ends the scan: works out violations and leaves one file. */
  public void finish(RunInfo.State state, Instant ended) {
    write(
        () -> {
          commit();
          recorder.peopleDone();
          new Evaluation(session, policy, Catalogue.run(session), sealer).run();
          recorder.end(state.name(), ended);
          if (previous != null) {
            History.compare(session, previous, policy);
          }
          commit();
          open = false;
          Store.leaveOneFile(session);
        });
    close();
  }

  /**
   * Keeps what was written; without {@link #finish} the inventory stays one that was broken off.
   */
  @Override
  public void close() {
    timer.shutdownNow();
    lock.lock();
    try {
      try {
        if (open && failure == null) {
          commit();
        }
      } finally {
        open = false;
        for (EarlierScan scan : earlier) {
          scan.close();
        }
        session.close();
      }
    } catch (InventoryException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.failure(folder, e));
    } finally {
      lock.unlock();
    }
  }

  /** For a test of a full disk. */
  void limitPages(long pages) throws SQLException {
    session.number("PRAGMA max_page_count = " + pages);
  }

  private void commitIfDue() {
    lock.lock();
    try {
      if (open && failure == null && uncommitted > 0) {
        commit();
      }
    } catch (SQLException e) {
      failure = Store.failure(folder, e);
    } catch (InventoryException e) {
      failure = e;
    } finally {
      lock.unlock();
    }
  }

  private void commit() throws SQLException, InventoryException {
    try {
      ahead.run();
    } catch (UncheckedIOException e) {
      throw new InventoryException(Store.MESSAGES.wording("log", folder), e);
    }
    session.commit();
    uncommitted = 0;
  }

  /** Writes what is of one asset: the store does without it if it must. */
  private void writeRecord(Work work) {
    write(
        () -> {
          try {
            work.run();
          } catch (SQLException e) {
            if (Store.isRefusal(e)) {
              throw new RefusedRecordException(e);
            }
            throw e;
          }
        });
  }

  private void write(Work work) {
    lock.lock();
    try {
      if (failure != null) {
        throw new UncheckedIOException(failure);
      }
      if (!open) {
        throw new IllegalStateException("the inventory is closed");
      }
      work.run();
      if (open && ++uncommitted >= COMMIT_WRITES) {
        commit();
      }
    } catch (SQLException e) {
      failure = Store.failure(folder, e);
      throw new UncheckedIOException(failure);
    } catch (InventoryException e) {
      failure = e;
      throw new UncheckedIOException(failure);
    } finally {
      lock.unlock();
    }
  }

  /** Something to write. */
  @FunctionalInterface
  private interface Work {
    void run() throws SQLException, InventoryException;
  }
}
