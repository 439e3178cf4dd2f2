package org.inshore.core.scan.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.inshore.core.inventory.AssetRecords;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.CarriedFolder;
import org.inshore.core.inventory.carry.Listed;
import org.inshore.core.inventory.carry.ListedAsset;
import org.inshore.core.inventory.store.RefusedRecordException;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.core.name.MaskedRecords;
import org.inshore.core.name.Names;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.scan.read.AssetLog;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.SliceShelf;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Record of a run: writes down, counts and tells; names that hold values are masked here, on the
 * only way out. When the ledger fails, the run must end: nothing more is written and the failure is
 * kept; it never surfaces inside a plugin, which might swallow it.
 */
public final class ScanJournal {
  private static final System.Logger LOG = System.getLogger("org.inshore.scan");

  private final Ledger ledger;
  private final AssetRecords records;
  private final MaskedRecords masked;
  private final Counters counters;
  private final ScanListener listener;
  private final VersionHashes versions;
  private final Runnable onFailure;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Set<Location> refused = ConcurrentHashMap.newKeySet();

  public ScanJournal(
      Ledger ledger,
      MaskedRecords masked,
      Counters counters,
      ScanListener listener,
      VersionHashes versions,
      Runnable onFailure) {
    this.ledger = ledger;
    this.records = ledger.records();
    this.masked = masked;
    this.counters = counters;
    this.listener = listener;
    this.versions = versions;
    this.onFailure = onFailure;
  }

  /** Why nothing more can be written, or null. */
  public @Nullable RuntimeException failure() {
    return failure.get();
  }

  /** Counts an asset that was listed. */
  public void found(Asset asset) {
    counters.found(asset);
  }

  /** A source that is to be scanned; before anything that lies in it. */
  public void source(DataSource source, Residency residency) {
    guarded(() -> ledger.source(masked.source(source), masked.residency(residency, source)));
  }

  /** Ends an asset. The outcome goes last: findings without it are those of an asset in hand. */
  public void done(
      Asset asset,
      AssetLog report,
      @Nullable ScanException reason,
      List<Finding> findings,
      List<ColumnEntry> columns,
      Secrecy secrecy) {
    List<Finding> told =
        findings.stream().filter(finding -> finding.subject() != Subject.STATE_SECRET).toList();
    List<Finding> secret =
        findings.stream().filter(finding -> finding.subject() == Subject.STATE_SECRET).toList();
    Location place = asset.location();
    Samples samples = secrecy.samples(chance(asset));
    told.forEach(each -> kept(place, () -> records.finding(masked.finding(each), samples)));
    if (!secret.isEmpty()) {
      MarkedAsset marked = new MarkedAsset(place, report.sha256(), secret);
      kept(place, () -> records.secret(masked.marked(marked)));
    }
    columns.forEach(each -> kept(place, () -> records.column(masked.column(each))));
    guarded(() -> report.parts().forEach(part -> ledger.asset(masked.entry(part))));
    counters.findings(told.size(), !secret.isEmpty());
    ScanException why = refused.remove(place) && reason == null ? Failures.refused() : reason;
    Long version = report.hasOwnVersion() ? versions.of(asset) : null;
    done(report.entry(asset, why), version, report.partsFailed(), report.partsSkipped());
  }

  /** Writes a record of an asset; one that is refused costs itself, and the asset says so. */
  private void kept(Location asset, Runnable step) {
    guarded(
        () -> {
          try {
            step.run();
          } catch (RefusedRecordException e) {
            refused.add(asset);
          }
        });
  }

  /** A number that only who has the key can work out, always the same for one asset. */
  private long chance(Asset asset) {
    return masked.hash(asset.location());
  }

  /** The file of an asset's slices. */
  public SliceShelf.Taken slices(SliceShelf shelf, Asset asset, SlicePlan plan) throws IOException {
    return shelf.take(chance(asset), asset.location(), plan, versions.of(asset));
  }

  private void done(AssetEntry clear, @Nullable Long version, long partsFailed, long partsSkipped) {
    if (failure.get() != null) {
      return;
    }
    AssetEntry entry = masked.entry(clear);
    guarded(() -> ledger.asset(entry, version));
    counters.done(entry, partsFailed, partsSkipped);
    LOG.log(System.Logger.Level.DEBUG, () -> entry.location() + ": " + kind(entry.outcome()));
    guarded(() -> listener.assetDone(entry));
  }

  /** Ends an asset that was not read. */
  public void done(Asset asset, Outcome outcome) {
    done(
        new AssetEntry(
            asset.location(),
            asset.kind(),
            asset.size(),
            asset.modified(),
            null,
            outcome,
            Readers.told(asset.readers()),
            null),
        null,
        0,
        0);
  }

  /** An asset that was not looked at, though nobody chose to leave it out. */
  public void failed(Asset asset, ScanException reason) {
    done(asset, new Outcome.Failed(reason.category().name(), reason.wording()));
  }

  /** Takes over what an earlier scan recorded of an asset; tells whether there was anything. */
  public boolean carried(Asset asset) {
    return ledger.carries() && taken(() -> ledger.carry(masked.asset(asset), versions.of(asset)));
  }

  /**
   * Takes over what the scan before recorded of assets that were listed together, as far as they
   * are as they were.
   *
   * @return those that are to be read or taken over one by one
   */
  public List<Asset> carried(List<Asset> together) {
    ListingHash listing = versions.of(together);
    if (listing == null || failure.get() != null) {
      return together;
    }
    AtomicReference<@Nullable CarriedFolder> taken = new AtomicReference<>();
    guarded(
        () -> {
          Listed listed =
              new Listed(masked.hash(listing.hash()), together.size(), listing.evidence());
          CarriedFolder carried = ledger.carry(listed);
          if (carried == null) {
            carried = carried(listed, together);
          }
          taken.set(carried);
        });
    CarriedFolder carried = taken.get();
    if (carried == null) {
      return together;
    }
    Set<String> apart = carried.apart();
    // To mask a name costs more than all else here, and of most folders no name is masked.
    boolean masks = apart.stream().anyMatch(Names::isMasked);
    List<Asset> left = new ArrayList<>();
    for (Asset each : together) {
      Location place = each.location();
      if (!apart.isEmpty() && apart.contains((masks ? masked.place(place) : place).toString())) {
        left.add(each);
      } else {
        counters.carried(each);
      }
    }
    return left;
  }

  /** The same where something changed: what is as it was. */
  private @Nullable CarriedFolder carried(Listed listed, List<Asset> together) {
    String first = masked.place(together.getFirst().location()).toString();
    String folder = Objects.requireNonNull(RescanCheck.outer(first));
    CarriedFolder carried =
        ledger.carries() ? ledger.carry(listed, folder, listed(together)) : null;
    if (carried == null) {
      ledger.listed(listed, folder);
    }
    return carried;
  }

  private List<ListedAsset> listed(List<Asset> together) {
    List<ListedAsset> each = new ArrayList<>();
    for (Asset asset : together) {
      // Where a listing does not tell who may read it, what was known of that holds.
      Long version = Readers.UNTOLD.equals(asset.readers()) ? null : versions.of(asset);
      String place = masked.place(asset.location()).toString();
      each.add(new ListedAsset(place, version, Readers.told(asset.readers())));
    }
    return each;
  }

  /** Takes over what a first pass saw of a table in a sample; tells whether there was one. */
  public boolean carriedSample(Asset asset) {
    return ledger.carries() && taken(() -> ledger.carrySample(masked.asset(asset)));
  }

  /** The harm that a first pass lets expect from an asset. */
  public double expectedHarm(Asset asset) {
    AtomicReference<Double> harm = new AtomicReference<>(0.0);
    guarded(() -> harm.set(ledger.expectedHarm(masked.asset(asset))));
    return harm.get();
  }

  private boolean taken(Supplier<@Nullable CarriedAsset> from) {
    AtomicReference<@Nullable CarriedAsset> taken = new AtomicReference<>();
    guarded(() -> taken.set(from.get()));
    CarriedAsset carried = taken.get();
    if (carried == null) {
      return false;
    }
    long skipped =
        carried.parts().stream().filter(part -> part.outcome() instanceof Outcome.Skipped).count();
    counters.findings(carried.findings(), carried.marked());
    counters.done(carried.entry(), carried.parts().size() - skipped, skipped);
    guarded(() -> listener.assetDone(carried.entry()));
    return true;
  }

  /** Ends an asset that the operator left out. */
  public void skipped(Asset asset, Wording reason) {
    done(asset, new Outcome.Skipped(reason));
  }

  /** Writes people of an asset that is being read. */
  public void persons(Location asset, PersonBatch batch) {
    kept(asset, () -> records.persons(masked.place(asset), batch));
  }

  /** Writes hashes of blocks of an asset's text. */
  public void blocks(Location asset, long[] hashes) {
    kept(asset, () -> records.blocks(masked.place(asset), hashes));
  }

  /** Writes when an asset was created. */
  public void created(Location asset, Instant when) {
    kept(asset, () -> records.created(masked.place(asset), when));
  }

  /** Says that a source will be opened; tells whether that is on disk, so that it may be. */
  public boolean connect(DataSource source) {
    guarded(() -> ledger.connect(masked.source(source).id()));
    return failure.get() == null;
  }

  /** Says that an asset will be read; {@link #mayRead} takes the ticket. */
  public long read(Asset asset) {
    AtomicLong ticket = new AtomicLong();
    guarded(() -> ticket.set(ledger.read(masked.place(asset.location()))));
    return ticket.get();
  }

  /** Waits until it is on disk that an asset will be read; tells whether it may be. */
  public boolean mayRead(long ticket) {
    guarded(() -> ledger.await(ticket));
    return failure.get() == null;
  }

  /** Writes that a source is open, and as whom, if it has accounts. */
  public void sourceOpened(DataSource source, @Nullable String account) {
    guarded(() -> ledger.opened(masked.source(source).id(), masked.account(account)));
    guarded(() -> listener.sourceOpened(masked.source(source)));
  }

  /** Where a source is, now that more could be asked. */
  public void located(DataSource source, Residency residency) {
    guarded(() -> ledger.located(masked.source(source).id(), masked.residency(residency, source)));
  }

  /** Writes a flow between two places. */
  public void flow(FlowEntry flow) {
    guarded(() -> records.flow(masked.flow(flow)));
  }

  /** Something that tells of flows and could not, or shall not, be asked; it is no asset. */
  public void flowsUntold(AssetEntry entry) {
    guarded(() -> ledger.asset(masked.entry(entry)));
    counters.untold(entry.outcome());
  }

  /** Ends a source of which nothing, or nothing more, can be looked at. */
  public void sourceFailed(DataSource clear, ScanException why) {
    DataSource source = masked.source(clear);
    ScanException reason = masked.reason(why, clear);
    LOG.log(
        System.Logger.Level.DEBUG,
        () -> source.id() + ": " + reason.category() + ": " + reason.wording().en());
    counters.sourcesFailed.incrementAndGet();
    guarded(() -> ledger.sourceFailed(source.id(), reason));
    guarded(() -> listener.sourceFailed(source, reason));
  }

  /** Ends a source that was listed and read to its end. */
  public void sourceDone(DataSource source) {
    counters.sourcesDone.incrementAndGet();
    guarded(() -> listener.sourceDone(masked.source(source)));
  }

  /** Ends the run: nothing more can be written, or a worker met a bug of our own. */
  public void fail(RuntimeException reason) {
    if (failure.compareAndSet(null, reason)) {
      onFailure.run();
    }
  }

  private void guarded(Runnable step) {
    if (failure.get() != null) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> "scanned " + scanned.units();
      case Outcome.Incomplete incomplete -> "incomplete: " + incomplete.reason().en();
      case Outcome.Skipped skipped -> "skipped: " + skipped.reason().en();
      case Outcome.Failed failed -> "failed: " + failed.reason().en();
    };
  }
}
