package org.inshore.core.scan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.read.AssetLog;
import org.inshore.core.scan.read.AssetProgress;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.read.SliceFolding;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.EventReplay;
import org.inshore.core.slice.PartialResult;
import org.inshore.core.slice.SliceFile;
import org.inshore.core.slice.SliceShelf;
import org.inshore.core.slice.SliceTally;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one table in slices, by as many workers as its scanner allows. Each slice that is
 * done is on disk; whoever does the last one folds them all and settles the asset. For all threads.
 */
final class SlicedJob {
  private static final Messages MESSAGES = Messages.of(SlicedJob.class);

  /** After so many in a row the server is taken to stay away, and no other slice is tried. */
  private static final int MAX_LOST = 3;

  private final SourceRun source;
  private final Asset asset;
  private final SliceFile file;
  private final boolean changed;
  private final int carried;
  private final ScanJournal recorder;
  private final AssetProgress progress;
  private final Stop stop;
  private final RemainingBudget remaining;
  private final EventReplay.Rules rules;

  private final Deque<Slice> open = new ArrayDeque<>();

  /** Slices that were not read to their end, so that nobody goes on from them. */
  private final Map<Integer, PartialResult> broken = new TreeMap<>();

  private int reading;

  /** Slices in a row for which the server was lost, each after several attempts. */
  private int lost;

  private boolean settling;
  private volatile boolean abandoned;

  SlicedJob(
      SourceRun source,
      Asset asset,
      SliceShelf.Taken taken,
      ScanJournal recorder,
      Counters counters,
      Stop stop,
      RemainingBudget remaining,
      EventReplay.Rules rules) {
    this.source = source;
    this.asset = asset;
    this.file = taken.file();
    this.changed = taken.changed();
    this.carried = file.size();
    this.recorder = recorder;
    this.progress = counters.reading(asset);
    this.stop = stop;
    this.remaining = remaining;
    this.rules = rules;
    for (Slice slice : file.plan().slices()) {
      if (!file.has(slice.number())) {
        open.add(slice);
      }
    }
  }

  SourceRun source() {
    return source;
  }

  Asset asset() {
    return asset;
  }

  AssetProgress progress() {
    return progress;
  }

  /** Tells how the asset was cut. */
  long plan() {
    return file.planHash();
  }

  /** Whether no more of it is to be read. */
  boolean isStopped() {
    return stop.isSet() || abandoned || remaining.isSpent() || recorder.failure() != null;
  }

  /** Why no more of it is read; null if nothing ends it. */
  @Nullable ScanException stoppedBy() {
    return stop.or(remaining);
  }

  /** A slice to read; null if there is none, or none may be read beside those in hand. */
  synchronized @Nullable Slice claim() {
    if (isStopped() || open.isEmpty() || reading >= file.plan().atOnce()) {
      return null;
    }
    reading++;
    return open.poll();
  }

  /** Whether another worker would find a slice to read. */
  synchronized boolean wantsMore() {
    return !isStopped() && !open.isEmpty() && reading < file.plan().atOnce();
  }

  /** Takes the result of a slice; one that was read whole is on disk when this returns. */
  void done(PartialResult result, @Nullable ScanException reason) {
    try {
      if (reason == null) {
        file.add(result);
      }
    } catch (IOException e) {
      recorder.fail(new UncheckedIOException(e));
    }
    synchronized (this) {
      if (reason != null) {
        broken.put(result.number(), result);
      }
      reading--;
      lost = SliceJob.isLost(reason) ? lost + 1 : 0;
      if (reason != null && lost >= MAX_LOST) {
        open.forEach(slice -> broken.put(slice.number(), nothingOf(slice, reason)));
        open.clear();
      }
    }
  }

  /** The result of a slice of which nothing was read. */
  PartialResult nothingOf(Slice slice, ScanException reason) {
    return new PartialResult(
        asset.location(),
        plan(),
        slice.number(),
        new SliceTally(0, 0, 0, 0, List.of(), List.of(), 0, 0, List.of(), null, null),
        SliceTally.Failure.of(reason),
        new long[0],
        new byte[0]);
  }

  /** Whether nothing is left to do but to settle it; true once only. */
  synchronized boolean beginsToSettle() {
    if (settling || reading > 0 || (!open.isEmpty() && !isStopped())) {
      return false;
    }
    settling = true;
    return true;
  }

  /** Folds the slices and gives the asset its outcome. */
  void settle(ContentMatcher matcher) {
    ScanException ended = open.isEmpty() ? null : stoppedBy();
    if (recorder.failure() != null) {
      close(false);
      return;
    }
    if (ended != null && !stop.isSet() && recorder.carriedSample(asset)) {
      // The budget is spent: random rows of all of it tell more than its first ones.
      close(true);
      return;
    }
    Secrecy secrecy = new Secrecy(true);
    FindingCollector findings = new FindingCollector(asset.location(), secrecy);
    SliceFolding folding =
        new SliceFolding(
            asset.location(),
            matcher,
            rules,
            findings,
            batch -> recorder.persons(asset.location(), batch),
            secrecy);
    try {
      folding.fold(new Parts());
    } catch (IOException e) {
      if (!abandoned) {
        recorder.fail(new UncheckedIOException(e));
        close(false);
      }
      return;
    } catch (IllegalArgumentException e) {
      recorder.fail(new IllegalStateException("slices cannot be read back", e));
      close(false);
      return;
    }
    synchronized (this) {
      if (abandoned) {
        return;
      }
      abandoned = true;
    }
    record(folding, findings, secrecy, ended);
    close(ended == null && folding.ended() == null);
  }

  private void record(
      SliceFolding folding,
      FindingCollector findings,
      Secrecy secrecy,
      @Nullable ScanException ended) {
    AssetLog report = folding.report();
    report.note(MESSAGES.wording("slices", file.plan().slices().size()));
    if (carried > 0) {
      report.note(MESSAGES.wording("slices.carried", carried));
    }
    if (changed) {
      report.note(MESSAGES.wording("slices.changed"));
    }
    Completion.record(
        recorder,
        asset,
        report,
        folding.blocks(),
        folding.hasFindings(),
        findings,
        secrecy,
        ended == null ? folding.ended() : ended);
  }

  private void close(boolean whole) {
    progress.end();
    try {
      if (whole) {
        file.delete();
      } else {
        file.close();
      }
    } catch (IOException e) {
      recorder.fail(new UncheckedIOException(e));
    }
    source.assetDone();
  }

  /** Settles the asset without its slices, which stay on disk; for a run that is over. */
  void abandon(ScanException reason) {
    synchronized (this) {
      if (abandoned) {
        return;
      }
      abandoned = true;
    }
    recorder.failed(asset, reason);
    close(false);
  }

  /** All slices, with nothing for those that nobody came to. */
  private final class Parts implements SliceFolding.Parts {
    private final List<Slice> slices = file.plan().slices();

    @Override
    public int count() {
      return slices.size();
    }

    @Override
    public PartialResult part(int number) throws IOException {
      if (abandoned) {
        throw new IOException(MESSAGES.wording("stopped").en());
      }
      if (file.has(number)) {
        return file.part(number);
      }
      PartialResult ended = broken.get(number);
      ScanException stopped = stoppedBy();
      ScanException why = stopped != null ? stopped : Supervised.interrupted();
      return ended != null ? ended : nothingOf(slices.get(number), why);
    }
  }
}
