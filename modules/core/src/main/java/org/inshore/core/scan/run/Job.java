package org.inshore.core.scan.run;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.read.AssetProgress;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.inventory.FolderSample;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.jspecify.annotations.Nullable;

/** The reading of one asset. */
final class Job extends Supervised {
  /** Batches of people that wait in memory. */
  private static final int MAX_HELD = 64;

  /** States of a worker after a job. */
  enum End {
    /** Ready for the next. */
    WELL,
    /** After an error of the machine: what it holds may be broken. */
    SHAKEN,
    /** Given up meanwhile and replaced. */
    LOST
  }

  private final SourceRun source;
  private final Asset asset;
  private final ScanJournal recorder;
  private final FindingCollector findings;
  private final PersonCollector persons;
  private final AssetReading reading;
  private final Secrecy secrecy;
  private final AssetProgress progress;
  private final Stop stop;
  private final RemainingBudget remaining;

  private final List<PersonBatch> held = new ArrayList<>();

  Job(
      SourceRun source,
      Asset asset,
      AssetReading.ReadContext means,
      ContentMatcher matcher,
      ScanJournal recorder,
      Counters counters,
      Stop stop,
      RemainingBudget remaining) {
    this.remaining = remaining;
    this.source = source;
    this.asset = asset;
    this.recorder = recorder;
    this.stop = stop;
    this.secrecy = new Secrecy(Counters.hasRows(asset.kind()));
    this.findings = new FindingCollector(asset.location(), secrecy);
    this.persons = new PersonCollector(asset.location().hashCode(), this::people);
    this.progress = counters.reading(asset);
    this.reading =
        new AssetReading(
            asset.location(),
            means.with(source.pace()),
            matcher,
            findings,
            persons,
            secrecy,
            () -> stop.isSet() || isSettled() || remaining.isSpent(),
            progress);
  }

  /** Reads the asset and settles it. */
  End run(Scanner scanner) {
    if (source.wasDrawn(asset)) {
      reading.note(FolderSample.DRAWN);
    }
    ScanException reason = read(sink -> scanner.read(asset, sink));
    return settle(reason) ? end() : End.LOST;
  }

  @Override
  AssetReading reading() {
    return reading;
  }

  @Override
  @Nullable ScanException stoppedBy() {
    return stop.or(remaining);
  }

  @Override
  boolean abandon(ScanException reason) {
    return settle(reason);
  }

  private boolean settle(@Nullable ScanException reason) {
    if (!close()) {
      return false;
    }
    if (isCutByBudget(reason) && recorder.carriedSample(asset)) {
      // Random rows of all of it tell more than its first ones.
      progress.end();
      source.assetDone();
      return true;
    }
    persons.close();
    held.forEach(batch -> recorder.persons(asset.location(), batch));
    // A reading that hangs may still be at its blocks.
    long[] blocks = isMine() ? reading.blocks() : new long[0];
    Completion.record(
        recorder,
        asset,
        reading.report(),
        blocks,
        reading.hasFindings(),
        findings,
        secrecy,
        reason);
    progress.end();
    source.assetDone();
    return true;
  }

  private boolean isCutByBudget(@Nullable ScanException reason) {
    return reason != null && !stop.isSet() && remaining.isSpent();
  }

  /** People of a table that a budget may still cut short wait until it did not. */
  private void people(PersonBatch batch) {
    if (remaining.isOn() && held.size() < MAX_HELD) {
      held.add(batch);
    } else {
      recorder.persons(asset.location(), batch);
    }
  }
}
