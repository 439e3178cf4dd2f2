package org.inshore.core.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inshore.core.inventory.AssetRecords;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.store.RefusedRecordException;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory; as strict as the inventory. */
final class FakeLedger implements Ledger, AssetRecords {
  final List<String> sources = new CopyOnWriteArrayList<>();
  final List<String> acts = new CopyOnWriteArrayList<>();
  final Map<String, Residency> residencies = Collections.synchronizedMap(new TreeMap<>());
  final Map<String, ScanException> failures = Collections.synchronizedMap(new TreeMap<>());
  final Map<String, AssetEntry> assets = Collections.synchronizedMap(new TreeMap<>());
  final List<FlowEntry> flows = new CopyOnWriteArrayList<>();
  final List<Finding> findings = new CopyOnWriteArrayList<>();
  final Map<String, Samples> kept = Collections.synchronizedMap(new TreeMap<>());
  final List<MarkedAsset> secrets = new CopyOnWriteArrayList<>();
  final List<SealedName> names = new CopyOnWriteArrayList<>();
  final List<ColumnEntry> columns = new CopyOnWriteArrayList<>();
  final Map<String, long[]> blocks = Collections.synchronizedMap(new HashMap<>());
  final Map<String, LongSet> persons = Collections.synchronizedMap(new HashMap<>());
  volatile RunInfo.@Nullable State state;
  volatile boolean closed;

  /** How long a failure of a source takes to be written, unless the run ends before. */
  volatile Duration slowness = Duration.ZERO;

  private final CountDownLatch finished = new CountDownLatch(1);
  volatile @Nullable String refused;
  volatile @Nullable RuntimeException failing;
  volatile @Nullable RuntimeException failingActs;

  @Override
  public AssetRecords records() {
    return this;
  }

  @Override
  public void source(DataSource source, Residency residency) {
    check();
    sources.add(source.id());
  }

  @Override
  public void connect(String sourceId) {
    check();
    RuntimeException e = failingActs;
    if (e != null) {
      throw e;
    }
    acts.add("connect " + sourceId);
  }

  @Override
  public long read(Location asset) {
    check();
    acts.add("read " + asset);
    return acts.size();
  }

  @Override
  public boolean carries() {
    return false;
  }

  @Override
  public @Nullable CarriedAsset carry(Asset asset, @Nullable Long version) {
    check();
    return null;
  }

  @Override
  public void await(long ticket) {
    check();
    if (ticket < 1 || ticket > acts.size()) {
      throw new IllegalArgumentException("no such ticket");
    }
  }

  @Override
  public void opened(String sourceId, @Nullable String account) {
    check();
  }

  @Override
  public void located(String sourceId, Residency residency) {
    check();
    residencies.put(sourceId, residency);
  }

  @Override
  public void sourceFailed(String sourceId, ScanException reason) {
    awaitFinish();
    check();
    if (state != null) {
      throw new IllegalStateException("a failure after the end: " + sourceId);
    }
    failures.put(sourceId, reason);
  }

  @Override
  public void flow(FlowEntry flow) {
    check();
    flows.add(flow);
  }

  @Override
  public void asset(AssetEntry entry, @Nullable Long version) {
    check();
    if (assets.put(entry.location().toString(), entry) != null) {
      throw new IllegalStateException("two outcomes of " + entry.location());
    }
  }

  @Override
  public void finding(Finding finding, Samples samples) {
    check();
    if (finding.subject() == Subject.STATE_SECRET) {
      throw new IllegalArgumentException("a state secret is sealed");
    }
    if (finding.asset().toString().equals(refused)) {
      throw new RefusedRecordException(new IllegalStateException("constraint"));
    }
    findings.add(finding);
    kept.put(finding.asset().toString(), samples);
  }

  @Override
  public void secret(MarkedAsset marked) {
    check();
    secrets.add(marked);
  }

  @Override
  public void name(SealedName name) {
    check();
    names.add(name);
  }

  @Override
  public void column(ColumnEntry column) {
    check();
    columns.add(column);
  }

  @Override
  public synchronized void persons(Location asset, PersonBatch batch) {
    check();
    LongSet set = persons.computeIfAbsent(asset.toString(), key -> new LongSet(1 << 20));
    Arrays.stream(batch.persons()).forEach(set::add);
  }

  @Override
  public synchronized void blocks(Location asset, long[] hashes) {
    check();
    blocks.put(asset.toString(), hashes);
  }

  @Override
  public synchronized void created(Location asset, Instant when) {
    check();
  }

  @Override
  public void finish(RunInfo.State end, Instant ended) {
    check();
    state = end;
    finished.countDown();
  }

  private void awaitFinish() {
    try {
      finished.await(slowness.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  AssetEntry entry(String place) {
    return Objects.requireNonNull(assets.get(place), () -> "no outcome of " + place);
  }

  Outcome outcome(String place) {
    return entry(place).outcome();
  }

  ScanException failure(String source) {
    return Objects.requireNonNull(failures.get(source), () -> source + " did not fail");
  }

  int people(String place) {
    return Objects.requireNonNull(persons.get(place), () -> "nobody in " + place).size();
  }

  private void check() {
    RuntimeException e = failing;
    if (e != null) {
      throw e;
    }
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }
}
