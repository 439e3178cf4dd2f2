package org.inshore.core.scan.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.read.AssetProgress;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one asset by one worker. It is settled once: by the worker when it ends, or by the
 * supervisor when it hangs; what the loser does afterwards counts for nothing.
 */
final class Job implements Supervised {
  private static final Messages MESSAGES = Messages.of(Job.class);

  /** Batches of people that wait in memory. */
  private static final int MOST_HELD = 64;

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
  private final Thread worker = Thread.currentThread();

  private final List<PersonBatch> held = new ArrayList<>();

  private volatile boolean settled;
  private boolean told;

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
            () -> stop.isSet() || settled || remaining.isSpent(),
            progress);
  }

  /** Reads the asset and settles it. */
  End run(Scanner scanner) {
    ScanException reason;
    boolean sound = true;
    try {
      try {
        reading.awaitOpen();
        scanner.read(asset, reading);
      } finally {
        reading.finish();
      }
      reason = wasTold() ? why(null) : reading.ended();
    } catch (InterruptedException e) {
      reason = why(null);
    } catch (ScanException e) {
      reason = why(e);
    } catch (Throwable e) {
      // The asset boundary: whatever a plugin throws costs this asset only.
      sound = e instanceof Exception;
      reason = why(Failures.of(e));
    }
    if (!settle(reason)) {
      return End.LOST;
    }
    return sound ? End.WELL : End.SHAKEN;
  }

  @Override
  public synchronized void interrupt() {
    if (!settled) {
      told = true;
      worker.interrupt();
    }
  }

  @Override
  public boolean abandon(ScanException reason) {
    return settle(reason);
  }

  @Override
  public boolean isLate() {
    return reading.isLate();
  }

  @Override
  public Duration lateness() {
    return reading.lateness();
  }

  @Override
  public ScanException late() {
    return reading.late();
  }

  private synchronized boolean wasTold() {
    return told;
  }

  private boolean settle(@Nullable ScanException reason) {
    synchronized (this) {
      if (settled) {
        return false;
      }
      settled = true;
      if (worker.equals(Thread.currentThread())) {
        Thread.interrupted();
      }
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
    long[] blocks = worker.equals(Thread.currentThread()) ? reading.blocks() : new long[0];
    if (blocks.length > 0) {
      recorder.blocks(asset.location(), blocks);
    }
    Instant created = reading.report().created();
    if (created != null && reading.hasFindings()) {
      recorder.created(asset.location(), created);
    }
    if (findings.distinctIsLeast()) {
      reading.note(MESSAGES.wording("distinct-is-least"));
    }
    if (findings.lowersChance()) {
      reading.note(MESSAGES.wording("chance"));
    }
    List<ColumnEntry> columns = findings.columns();
    recorder.done(asset, reading.report(), reason, findings.close(), columns, secrecy);
    progress.end();
    source.assetDone();
    return true;
  }

  private boolean isCutByBudget(@Nullable ScanException reason) {
    return reason != null && !stop.isSet() && remaining.isSpent();
  }

  /** People of a table that a budget may still cut short wait until it did not. */
  private void people(PersonBatch batch) {
    if (remaining.isOn() && held.size() < MOST_HELD) {
      held.add(batch);
    } else {
      recorder.persons(asset.location(), batch);
    }
  }

  /** Why the reading ended early, most telling first. */
  private ScanException why(@Nullable ScanException failure) {
    ScanException limit = reading.ended();
    if (limit != null) {
      return limit;
    }
    if (stop.isSet()) {
      return stop.reason();
    }
    if (remaining.isSpent()) {
      return RemainingBudget.spent();
    }
    if (reading.isLate()) {
      return reading.late();
    }
    return failure != null
        ? failure
        : new ScanException(Category.UNREADABLE, MESSAGES.wording("interrupted"));
  }
}
