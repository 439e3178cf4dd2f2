package org.inshore.trees;

import java.time.Duration;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Pause between attempts to connect: for half a minute after one that failed, its reason is told at
 * once, so that a server that is gone costs one wait and not one for each file. One thread at a
 * time.
 */
public final class Reconnection {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private @Nullable ScanException failure;
  private long failedAt;

  /**
   * Comes before an attempt.
   *
   * @throws ScanException why the last one failed, if that was a moment ago
   */
  public void begin() throws ScanException {
    ScanException before = failure;
    if (before != null && System.nanoTime() - failedAt < PAUSE.toNanos()) {
      throw before;
    }
  }

  /** Notes that an attempt failed; returns the reason, to be thrown. */
  public ScanException failed(ScanException reason) {
    failure = reason;
    failedAt = System.nanoTime();
    return reason;
  }

  /** Notes that an attempt succeeded. */
  public void succeeded() {
    failure = null;
  }
}
