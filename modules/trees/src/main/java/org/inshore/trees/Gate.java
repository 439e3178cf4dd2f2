package org.inshore.trees;

import java.time.Duration;

/**
 * Gate that lets as many through as the service bears: one at first, one more after each quick
 * answer up to a limit, half as many after a slow one. What is asked of a slow server in one go
 * would otherwise be answered too late.
 */
final class Gate {
  private static final long QUICK = Duration.ofMillis(500).toNanos();
  private static final long SLOW = Duration.ofSeconds(4).toNanos();

  private final int most;
  private int allowed = 1;
  private int inside;

  Gate(int most) {
    this.most = most;
  }

  /** Waits to be let in; tells when that was. */
  synchronized long enter() throws InterruptedException {
    while (inside >= allowed) {
      wait();
    }
    inside++;
    return System.nanoTime();
  }

  /** Goes, having been let in at a moment. */
  synchronized void leave(long entered) {
    inside--;
    long took = System.nanoTime() - entered;
    if (took < QUICK) {
      allowed = Math.min(most, allowed + 1);
    } else if (took > SLOW) {
      allowed = Math.max(1, allowed / 2);
    }
    notifyAll();
  }
}
