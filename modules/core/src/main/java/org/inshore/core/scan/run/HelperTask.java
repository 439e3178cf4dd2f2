package org.inshore.core.scan.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks through one chunk of an asset that another worker reads. It ends once, by its worker or by
 * the supervisor.
 */
final class HelperTask {
  private final long begun = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** How long it has been going on. */
  Duration length() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Ends it; tells whether it was not ended yet. */
  boolean end() {
    return ended.compareAndSet(false, true);
  }
}
