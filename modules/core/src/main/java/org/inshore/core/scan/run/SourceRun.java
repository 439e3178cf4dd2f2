package org.inshore.core.scan.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.core.pace.Pace;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.locate.RemoteEndpoints;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.DurationText;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.triage.FileSample;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.core.triage.Triage;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One source of a run: opened and listed by a thread of its own, closed when its last asset has an
 * outcome.
 */
final class SourceRun implements AssetSink {
  private static final Messages MESSAGES = Messages.of(SourceRun.class);

  /** Takes assets to read; blocks while there are enough. */
  interface Queue {
    /** Adds an asset to be read in its turn. */
    void rank(SourceRun source, Asset asset) throws InterruptedException;

    /** Adds an asset with the ticket of what the log says of it. */
    void put(SourceRun source, Asset asset, long ticket) throws InterruptedException;
  }

  private final SourcePlan plan;
  private final Pace pace;
  private final Limits limits;
  private final Semaphore slots;
  private final Queue queue;
  private final OutputGuard guard;
  private final RemoteEndpoints farEnds;
  private final ScanJournal recorder;
  private final Stop stop;
  private final Triage.Pass pass;
  private final @Nullable FileSample sample;

  /** Files that were drawn from more and wait to be read. */
  private final Set<Location> drawn = ConcurrentHashMap.newKeySet();

  /** Assets without an outcome, and one for the listing itself. */
  private final AtomicInteger outstanding = new AtomicInteger(1);

  /** Whether listing has ended, of which all may not be written down yet. */
  private final AtomicBoolean settled = new AtomicBoolean();

  private volatile boolean listed;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Scanner scanner;
  private volatile @Nullable Thread thread;
  private volatile boolean waiting = true;
  private volatile long movedAt = System.nanoTime();

  SourceRun(
      SourcePlan plan,
      Limits limits,
      Semaphore slots,
      Queue queue,
      OutputGuard guard,
      RemoteEndpoints farEnds,
      ScanJournal recorder,
      Stop stop,
      Triage.Pass pass) {
    this.pass = pass;
    this.sample = pass == Triage.Pass.FIRST ? new FileSample(limits.sampling().seed()) : null;
    this.plan = plan;
    this.pace = new Pace(plan.pacing(), InstantSource.system(), this::busy);
    this.limits = limits;
    this.slots = slots;
    this.queue = queue;
    this.guard = guard;
    this.farEnds = farEnds;
    this.recorder = recorder;
    this.stop = stop;
  }

  String id() {
    return plan.source().id();
  }

  /** The open scanner; only while assets are outstanding. */
  Scanner scanner() {
    Scanner open = scanner;
    if (open == null) {
      throw new IllegalStateException(id() + " is not open");
    }
    return open;
  }

  /** The pace at which it is read. */
  Pace pace() {
    return pace;
  }

  /** Opens and lists the source; the body of its thread. */
  void list() {
    try {
      listAll();
    } catch (OutOfMemoryError e) {
      // Not even that it failed could be written down, so the run says it.
      recorder.fail(new IllegalStateException("a list broke down", e));
      settled.set(true);
      listed = true;
    }
  }

  private void listAll() {
    thread = Thread.currentThread();
    ScanException failure = null;
    try {
      slots.acquire();
      awaitOpen();
      if (!recorder.connect(plan.source())) {
        throw new InterruptedException();
      }
      Scanner open = plan.factory().open(plan.source(), plan.settings(), limits);
      scanner = open;
      recorder.sourceOpened(plan.source(), open.account());
      Residency residency = plan.locate(open);
      recorder.located(plan.source(), residency);
      moved(false);
      FlowCollector.ask(open, plan, residency, farEnds, recorder);
      moved(false);
      open.discover(this);
      if (sample != null) {
        choose(sample.end());
      }
    } catch (InterruptedException e) {
      failure = interrupted();
    } catch (Throwable e) {
      // The source boundary: whatever a scanner throws costs this source only.
      failure = stop.isSet() ? stop.reason() : Failures.of(e);
    }
    // A scanner may have ended early because of the interrupt without saying so.
    settle(failure == null && stop.isSet() ? stop.reason() : failure);
  }

  /** Whether listing has ended, well or not, and how is written down. */
  boolean isListed() {
    return listed;
  }

  /** How long the scanner has been at it since it last gave a sign of life. */
  Duration silence() {
    return waiting || settled.get() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - movedAt);
  }

  /** Tells the listing to end. */
  void interrupt() {
    Thread lister = thread;
    if (lister != null && !settled.get()) {
      lister.interrupt();
    }
  }

  /** Ends the listing without its thread. */
  void abandon() {
    settle(interrupted());
  }

  @Override
  public void assets(List<Asset> together) throws InterruptedException {
    checkpoint();
    boolean own = guard.isOwn(plan.source(), together.getFirst());
    for (Asset each : own ? together : recorder.carried(together)) {
      asset(each);
    }
  }

  @Override
  public void asset(Asset asset) throws InterruptedException {
    checkpoint();
    recorder.found(asset);
    if (guard.isOwn(plan.source(), asset)) {
      recorder.skipped(asset, MESSAGES.wording("own-output"));
      return;
    }
    if (recorder.carried(asset)) {
      return;
    }
    if (sample != null && !Counters.hasRows(asset.kind())) {
      choose(sample.offer(asset));
    } else {
      read(asset);
    }
  }

  private void read(Asset asset) throws InterruptedException {
    outstanding.incrementAndGet();
    moved(true);
    try {
      if (pass == Triage.Pass.SECOND) {
        queue.rank(this, asset);
        return;
      }
      pace.open();
      long ticket = recorder.read(asset);
      if (pace.isFree()) {
        // Where a rate is to be kept to, nothing is fetched before its turn.
        scanner().expect(asset);
      }
      queue.put(this, asset, ticket);
    } catch (InterruptedException e) {
      recorder.failed(asset, interrupted());
      assetDone();
      throw e;
    } finally {
      moved(false);
    }
  }

  @Override
  public void failed(Asset asset, ScanException reason) throws InterruptedException {
    checkpoint();
    recorder.found(asset);
    recorder.failed(asset, reason);
  }

  @Override
  public void skipped(Asset asset, Wording reason) throws InterruptedException {
    checkpoint();
    recorder.found(asset);
    recorder.skipped(asset, reason);
  }

  /** Reads the files that are drawn; the others wait for the second pass. */
  private void choose(List<FileSample.Choice> choices) throws InterruptedException {
    Iterator<FileSample.Choice> each = choices.iterator();
    try {
      while (each.hasNext()) {
        FileSample.Choice choice = each.next();
        switch (choice.fate()) {
          case LEFT -> recorder.failed(choice.file(), RemainingBudget.later());
          case READ, SAMPLED -> read(choice.file());
          case DRAWN -> {
            drawn.add(choice.file().location());
            read(choice.file());
          }
        }
      }
    } finally {
      each.forEachRemaining(left -> recorder.failed(left.file(), interrupted()));
    }
  }

  /** Whether an asset that is read now was drawn from more. */
  boolean wasDrawn(Asset asset) {
    return drawn.remove(asset.location());
  }

  /** By what an asset is read: in a first pass no more than a sample of what is large. */
  AssetReading.ReadContext means(Asset asset, AssetReading.ReadContext of) {
    return sample != null && !Counters.hasRows(asset.kind()) && FileSample.isLarge(asset)
        ? of.sampledOnly(FileSample.blocks(asset, of.limits().sampling().rows()))
        : of;
  }

  /** Why the source is to be left alone for a while; null if it need not be. */
  private @Nullable Wording busy() throws InterruptedException {
    Scanner open = scanner;
    return open == null ? null : open.busy();
  }

  /** One asset has its outcome. */
  void assetDone() {
    if (outstanding.decrementAndGet() == 0) {
      recorder.sourceDone(plan.source());
      close();
    }
  }

  /** Closes the source; more than once does no harm. */
  void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    slots.release();
    Scanner open = scanner;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException | LinkageError e) {
        // All was read; a failure to say goodbye changes nothing.
        Failures.of(e);
      }
    }
  }

  private void awaitOpen() throws InterruptedException {
    moved(true);
    pace.open();
    moved(false);
  }

  private void checkpoint() throws InterruptedException {
    moved(false);
    if (stop.isSet() || settled.get()) {
      throw new InterruptedException();
    }
  }

  private void moved(boolean nowWaiting) {
    movedAt = System.nanoTime();
    waiting = nowWaiting;
  }

  private void settle(@Nullable ScanException failure) {
    if (!settled.compareAndSet(false, true)) {
      return;
    }
    try {
      if (sample != null) {
        ScanException why = failure == null ? interrupted() : failure;
        sample.end().forEach(left -> recorder.failed(left.file(), why));
      }
      if (failure != null) {
        recorder.sourceFailed(plan.source(), failure);
      }
      assetDone();
    } finally {
      // Only now: a run whose sources are all listed and read ends, and would not tell of this one.
      listed = true;
    }
  }

  private ScanException interrupted() {
    return stop.isSet()
        ? stop.reason()
        : new ScanException(
            Category.UNREACHABLE,
            MESSAGES.wording("silent", DurationText.text(limits.assetTime())));
  }
}
