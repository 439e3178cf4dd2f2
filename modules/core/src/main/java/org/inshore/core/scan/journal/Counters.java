package org.inshore.core.scan.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.inshore.core.scan.read.AssetProgress;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.scan.Asset;

/** The figures of a run as it goes. */
public final class Counters {
  private final long begun = System.nanoTime();
  private final int sources;

  public final AtomicInteger sourcesDone = new AtomicInteger();
  public final AtomicInteger sourcesFailed = new AtomicInteger();

  private final LongAdder rows = new LongAdder();
  private final LongAdder found = new LongAdder();
  private final LongAdder scanned = new LongAdder();
  private final LongAdder incomplete = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder failedParts = new LongAdder();
  private final LongAdder skippedParts = new LongAdder();
  private final LongAdder bytesFound = new LongAdder();
  private final LongAdder bytesDone = new LongAdder();
  private final LongAdder bytesReading = new LongAdder();
  private final LongAdder bytesRead = new LongAdder();
  private final LongAdder cellsRead = new LongAdder();
  private final LongAdder unpacked = new LongAdder();
  private final LongAdder bytesScanned = new LongAdder();
  private final LongAdder rowsFound = new LongAdder();
  private final LongAdder findings = new LongAdder();
  private final LongAdder stateSecrets = new LongAdder();
  private volatile boolean listed;

  public Counters(int sources) {
    this.sources = sources;
  }

  public void found(Asset asset) {
    found.increment();
    (hasRows(asset.kind()) ? rowsFound : bytesFound).add(Math.max(0, asset.size()));
  }

  public void done(AssetEntry entry, long partsFailed, long partsSkipped) {
    long size = hasRows(entry.kind()) ? 0 : Math.max(0, entry.size());
    bytesDone.add(size);
    failedParts.add(partsFailed);
    skippedParts.add(partsSkipped);
    switch (entry.outcome()) {
      case Outcome.Scanned outcome -> {
        scanned.increment();
        bytesScanned.add(size);
      }
      case Outcome.Incomplete outcome -> incomplete.increment();
      case Outcome.Skipped outcome -> skipped.increment();
      case Outcome.Failed outcome -> failed.increment();
    }
  }

  /** An asset that was found, and carried over with its folder. */
  public void carried(Asset asset) {
    found(asset);
    long size = hasRows(asset.kind()) ? 0 : Math.max(0, asset.size());
    bytesDone.add(size);
    bytesScanned.add(size);
    scanned.increment();
  }

  /** A part of a source, not of an asset, that was not looked at. */
  public void untold(Outcome outcome) {
    (outcome instanceof Outcome.Skipped ? skippedParts : failedParts).increment();
  }

  /** Findings of an asset, and whether a state-secret marking is in it. */
  public void findings(int more, boolean marked) {
    findings.add(more);
    if (marked) {
      stateSecrets.increment();
    }
  }

  /** Takes the progress of an asset that is read: of rows where its size is in rows, else bytes. */
  public AssetProgress reading(Asset asset) {
    return new Reading(hasRows(asset.kind()), Math.max(0, asset.size()));
  }

  /** One asset's share in the figures; what it read stands in for its size until it is done. */
  private final class Reading implements AssetProgress {
    private final boolean inRows;
    private final long size;
    private long read;
    private boolean ended;

    Reading(boolean inRows, long size) {
      this.inRows = inRows;
      this.size = size;
    }

    @Override
    public void rows(long more, long length) {
      if (inRows) {
        rows.add(more);
        cellsRead.add(length);
      }
    }

    @Override
    public synchronized void bytes(long more) {
      if (!inRows && !ended) {
        // Not more than it counts for when it is done: it may have grown since it was listed.
        long fresh = Math.min(more, size - read);
        read += fresh;
        bytesReading.add(fresh);
        bytesRead.add(fresh);
      }
    }

    @Override
    public void unpacked(long more) {
      unpacked.add(more);
    }

    @Override
    public synchronized void end() {
      ended = true;
      bytesReading.add(-read);
      read = 0;
    }
  }

  /** Rows of tables read so far. */
  public long rowsRead() {
    return rows.sum();
  }

  /** Characters in the cells of tables read so far. */
  public long cellsRead() {
    return cellsRead.sum();
  }

  /** Bytes of files read so far. */
  public long bytesRead() {
    return bytesRead.sum();
  }

  public void listed() {
    listed = true;
  }

  public ScanProgress progress() {
    return new ScanProgress(
        sources,
        sourcesDone.get(),
        found.sum(),
        scanned.sum() + incomplete.sum() + skipped.sum() + failed.sum(),
        listed,
        bytesDone.sum() + bytesReading.sum(),
        bytesFound.sum(),
        unpacked.sum(),
        rows.sum(),
        rowsFound.sum(),
        findings.sum(),
        elapsed());
  }

  public ScanResult result(Path out, RunInfo.State state) {
    return new ScanResult(
        out,
        state,
        sources,
        sourcesFailed.get(),
        found.sum(),
        scanned.sum(),
        incomplete.sum(),
        skipped.sum(),
        failed.sum(),
        failedParts.sum(),
        skippedParts.sum(),
        bytesScanned.sum(),
        rows.sum(),
        findings.sum(),
        stateSecrets.sum(),
        elapsed());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Whether the size of an asset of this kind is in rows. */
  public static boolean hasRows(String kind) {
    return kind.contains("table") || kind.contains("view");
  }
}
