package org.inshore.trees.range;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gate that lets as many through as the service bears: one at first, one more after each quick
 * answer up to a limit, half as many after a slow one. What is asked of a slow server in one go
 * would otherwise be answered too late. Who is waited for goes first, then in the order of coming;
 * each place that becomes free wakes one, however many wait.
 */
final class Gate {
  private static final long QUICK = Duration.ofMillis(500).toNanos();
  private static final long SLOW = Duration.ofSeconds(4).toNanos();

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition urgent = lock.newCondition();
  private final Condition ahead = lock.newCondition();
  private int urgentWaiting;
  private int allowed = 1;
  private int inside;

  Gate(int most) {
    this.most = most;
  }

  /**
   * Waits to be let in; tells when that was.
   *
   * @param isAhead whether nobody waits for it yet
   */
  long enter(boolean isAhead) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (inside >= allowed || (isAhead && urgentWaiting > 0)) {
        if (isAhead) {
          ahead.await();
          continue;
        }
        urgentWaiting++;
        try {
          urgent.await();
        } finally {
          urgentWaiting--;
        }
      }
      inside++;
      wake();
      return System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the next if there is room for it. */
  private void wake() {
    if (inside < allowed) {
      (urgentWaiting > 0 ? urgent : ahead).signal();
    }
  }

  /** Goes, having been let in at a moment. */
  void leave(long entered) {
    lock.lock();
    try {
      inside--;
      long took = System.nanoTime() - entered;
      if (took < QUICK) {
        allowed = Math.min(most, allowed + 1);
      } else if (took > SLOW) {
        allowed = Math.max(1, allowed / 2);
      }
      wake();
    } finally {
      lock.unlock();
    }
  }
}
