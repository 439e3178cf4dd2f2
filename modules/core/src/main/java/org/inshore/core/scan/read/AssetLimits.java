package org.inshore.core.scan.read;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.inshore.core.pace.Pace;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContainerBudget;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one asset as a whole: its time, what its containers expand to, how much running
 * text comes of it. One that was reached ends the asset, whatever an extractor makes of the
 * exception. Read by other threads for the time only.
 */
final class AssetLimits {
  private static final Messages MESSAGES = Messages.of(AssetLimits.class);

  private final Limits limits;
  private final BooleanSupplier stopped;
  private final AssetProgress progress;
  private final Pace pace;
  private final AtomicLong deadline;
  private volatile boolean waiting;
  private final Expansion expansion;
  private @Nullable ScanException ended;

  AssetLimits(Limits limits, BooleanSupplier stopped, AssetProgress progress, Pace pace) {
    this.limits = limits;
    this.stopped = stopped;
    this.progress = progress;
    this.pace = pace;
    this.deadline = new AtomicLong(System.nanoTime() + nanos(limits.assetTime()));
    this.expansion = new Expansion(limits);
  }

  /** The limit that ended the whole asset, or null. */
  @Nullable ScanException ended() {
    return ended;
  }

  boolean isLate() {
    return !waiting && System.nanoTime() - deadline.get() > 0;
  }

  /** How long it has been late; negative while it is not. */
  Duration lateness() {
    return waiting ? Duration.ofNanos(-1) : Duration.ofNanos(System.nanoTime() - deadline.get());
  }

  /** Why the asset is ended when its time is over. */
  ScanException late() {
    return limit("limit.time", DurationText.text(limits.assetTime()));
  }

  /** Ends the asset because its time is over. */
  ScanException endLate() {
    return end("limit.time", DurationText.text(limits.assetTime()));
  }

  /** Ends the asset with a limit; the first one stays. */
  ScanException end(String key, Object... arguments) {
    ScanException first = ended;
    if (first == null) {
      first = limit(key, arguments);
      ended = first;
    }
    return first;
  }

  /** Ends the thread's work if the scan was stopped or the asset ended. */
  void checkpoint() throws ScanException, InterruptedException {
    if (stopped.getAsBoolean() || (Thread.currentThread().isInterrupted() && !isLate())) {
      throw new InterruptedException();
    }
    ScanException whole = ended;
    if (whole != null) {
      throw whole;
    }
    if (isLate()) {
      throw endLate();
    }
  }

  /** Sets the asset's own size in bytes, or -1 if it is not known. */
  void size(long bytes) {
    expansion.size(bytes);
  }

  /**
   * Counts bytes of the asset itself, and waits as the source's pace asks.
   *
   * @param fresh how many were never read before
   * @param shown how many more count as done
   * @param furthest how many were read in all
   */
  void read(long fresh, long shown, long furthest) throws InterruptedException {
    expansion.read(furthest);
    progress.bytes(shown);
    if (!pace.isFree() && fresh > 0) {
      paid(0, fresh);
      awaitOpen();
    }
  }

  /** Waits until the source may be read; the asset's time does not run meanwhile. */
  void awaitOpen() throws InterruptedException {
    if (!pace.isOpen()) {
      outOfTime(pace::open);
    }
  }

  /** Waits while the source is to be left alone, likewise; tells what is to be said of that. */
  @Nullable Wording rest() throws InterruptedException {
    AtomicReference<@Nullable Wording> said = new AtomicReference<>();
    outOfTime(() -> said.set(pace.rest()));
    return said.get();
  }

  /** Waits as the pace asks after so many rows and bytes; the asset's time does not run. */
  void paid(long rows, long bytes) throws InterruptedException {
    if (!pace.isFree()) {
      outOfTime(() -> pace.paid(rows, bytes));
    }
  }

  /** Wait of a reading. */
  private interface Waiting {
    void await() throws InterruptedException;
  }

  private void outOfTime(Waiting step) throws InterruptedException {
    long begun = System.nanoTime();
    waiting = true;
    try {
      step.await();
    } finally {
      deadline.addAndGet(System.nanoTime() - begun);
      waiting = false;
    }
  }

  /** Counts an entry of a container. */
  void entry() throws ScanException {
    check(expansion.entry());
  }

  /** Counts bytes that came out of containers. */
  void unpacked(long bytes) throws ScanException {
    progress.unpacked(bytes);
    check(expansion.unpacked(bytes));
  }

  /**
   * Checks running text.
   *
   * @param all how many bytes of it came so far
   */
  void text(long all) throws ScanException {
    if (expansion.isTooMuch(all)) {
      throw end("limit.expanded", limits.expandedBytes());
    }
  }

  private void check(ContainerBudget.@Nullable Exceeded exceeded) throws ScanException {
    if (exceeded != null) {
      throw switch (exceeded) {
        case ENTRIES -> end("limit.entries", limits.entries());
        case EXPANDED -> end("limit.expanded", limits.expandedBytes());
        case RATIO -> end("limit.ratio", limits.expansionRatio());
      };
    }
  }

  static ScanException limit(String key, Object... arguments) {
    return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording(key, arguments));
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofDays(365)) > 0
        ? Duration.ofDays(365).toNanos()
        : duration.toNanos();
  }
}
