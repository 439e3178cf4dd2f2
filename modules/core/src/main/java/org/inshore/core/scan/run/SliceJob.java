package org.inshore.core.scan.run;

import java.time.Duration;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.SliceReading;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.slice.PartialResult;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one slice by one worker, again where the server was lost meanwhile: what was found
 * before that is dropped, since a slice is read whole or not.
 */
final class SliceJob extends Supervised {
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final SlicedJob whole;
  private final Slice slice;
  private final AssetReading.ReadContext means;
  private final ContentMatcher matcher;
  private volatile SliceReading reading;

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
        () -> whole.isStopped() || isSettled(),
        whole.progress());
  }

  /** Reads the slice and settles it. */
  Job.End run(Scanner scanner) {
    ScanException reason = read(sink -> scanner.read(whole.asset(), slice, sink));
    Duration length = FIRST_PAUSE;
    for (int attempt = 1; attempt < ATTEMPTS && isLost(reason) && pause(length); attempt++) {
      reading = begin();
      reason = read(sink -> scanner.read(whole.asset(), slice, sink));
      length = length.multipliedBy(2);
    }
    return settle(reason, reading.result(whole.plan(), slice.number(), reason))
        ? end()
        : Job.End.LOST;
  }

  /** Whether a server was lost, or had too much to do. */
  static boolean isLost(@Nullable ScanException reason) {
    return reason != null && reason.category() == Category.UNREACHABLE;
  }

  /** Waits for a server that was lost or has too much to do; tells whether to try again. */
  private boolean pause(Duration length) {
    try {
      long end = System.nanoTime() + length.toNanos();
      while (System.nanoTime() < end && !whole.isStopped() && !isSettled()) {
        Thread.sleep(50);
      }
      return !whole.isStopped() && !isSettled();
    } catch (InterruptedException e) {
      return false;
    }
  }

  private boolean settle(@Nullable ScanException reason, PartialResult result) {
    if (!close()) {
      return false;
    }
    whole.done(result, reason);
    return true;
  }

  @Override
  AssetReading reading() {
    return reading.reading();
  }

  @Override
  @Nullable ScanException stoppedBy() {
    return whole.stoppedBy();
  }

  @Override
  boolean abandon(ScanException reason) {
    return settle(reason, whole.nothingOf(slice, reason));
  }
}
