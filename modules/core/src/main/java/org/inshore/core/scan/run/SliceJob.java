package org.inshore.core.scan.run;

import java.time.Duration;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.scan.read.SliceReading;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.slice.PartialResult;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one slice by one worker, again where the server was lost meanwhile: what was found
 * before that is dropped, since a slice is read whole or not.
 */
final class SliceJob implements Supervised {
  private static final Messages MESSAGES = Messages.of(SliceJob.class);
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final SlicedJob whole;
  private final Slice slice;
  private final Thread worker = Thread.currentThread();
  private final AssetReading.ReadContext means;
  private final ContentMatcher matcher;
  private volatile SliceReading reading;
  private volatile boolean settled;
  private boolean told;

  SliceJob(SlicedJob whole, Slice slice, AssetReading.ReadContext means, ContentMatcher matcher) {
    this.whole = whole;
    this.slice = slice;
    this.means = means;
    this.matcher = matcher;
    this.reading = begin();
  }

  private SliceReading begin() {
    return new SliceReading(
        whole.asset().location(),
        means,
        matcher,
        () -> whole.isStopped() || settled,
        whole.progress());
  }

  /** Reads the slice and settles it. */
  Job.End run(Scanner scanner) {
    ScanException reason = null;
    boolean sound = true;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      reason = null;
      try {
        try {
          reading.reading().awaitOpen();
          scanner.read(whole.asset(), slice, reading.reading());
        } finally {
          reading.reading().finish();
        }
        reason = wasTold() ? why(null) : reading.reading().ended();
      } catch (InterruptedException e) {
        reason = why(null);
      } catch (ScanException e) {
        reason = why(e);
      } catch (Throwable e) {
        // The boundary of a slice: whatever a plugin throws costs this slice only.
        sound = e instanceof Exception;
        reason = why(Failures.of(e));
      }
      if (reason == null
          || reason.category() != Category.UNREACHABLE
          || attempt == ATTEMPTS
          || !pause(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)))) {
        break;
      }
      reading = begin();
    }
    if (!settle(reason, reading.result(whole.plan(), slice.number(), reason))) {
      return Job.End.LOST;
    }
    return sound ? Job.End.WELL : Job.End.SHAKEN;
  }

  /** Waits for a server that was lost or has too much to do; tells whether to try again. */
  private boolean pause(Duration length) {
    try {
      long end = System.nanoTime() + length.toNanos();
      while (System.nanoTime() < end && !whole.isStopped() && !settled) {
        Thread.sleep(50);
      }
      return !whole.isStopped() && !settled;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private ScanException why(@Nullable ScanException failure) {
    ScanException limit = reading.reading().ended();
    if (limit != null) {
      return limit;
    }
    ScanException stopped = whole.stoppedBy();
    if (stopped != null) {
      return stopped;
    }
    if (isLate()) {
      return late();
    }
    return failure != null
        ? failure
        : new ScanException(Category.UNREADABLE, MESSAGES.wording("interrupted"));
  }

  private boolean settle(@Nullable ScanException reason, PartialResult result) {
    synchronized (this) {
      if (settled) {
        return false;
      }
      settled = true;
      if (worker.equals(Thread.currentThread())) {
        Thread.interrupted();
      }
    }
    whole.done(result, reason);
    return true;
  }

  private synchronized boolean wasTold() {
    return told;
  }

  @Override
  public boolean isLate() {
    return reading.reading().isLate();
  }

  @Override
  public Duration lateness() {
    return reading.reading().lateness();
  }

  @Override
  public ScanException late() {
    return reading.reading().late();
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
    return settle(reason, whole.nothingOf(slice, reason));
  }
}
