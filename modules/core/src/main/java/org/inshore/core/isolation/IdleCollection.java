package org.inshore.core.isolation;

import java.util.concurrent.TimeUnit;

/**
 * Garbage collection of a process that waits, for its next document or for those within the ones at
 * hand: it gives back what a large one took, once nothing was asked for a while, so that no
 * document waits for it.
 */
final class IdleCollection {
  /** Heap above which memory is given back. */
  private static final long RESTING_BYTES = 112 << 20;

  private static final long IDLE_MILLIS = 500;

  /** Documents that are read on now. */
  private int busy;

  private long restingSince;
  private boolean due;

  /** Begins to watch, until the process ends. */
  void start() {
    Thread thread = new Thread(this::watch, "inshore-idle");
    thread.setDaemon(true);
    thread.start();
  }

  /** Says that a document is read on. */
  synchronized void busy() {
    busy++;
    due = false;
  }

  /** Says that a document is read no further for now. */
  synchronized void rest() {
    busy--;
    if (busy == 0 && Runtime.getRuntime().totalMemory() > RESTING_BYTES) {
      restingSince = System.nanoTime();
      due = true;
      notifyAll();
    }
  }

  private void watch() {
    try {
      while (true) {
        awaitIdle();
        System.gc();
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }

  private synchronized void awaitIdle() throws InterruptedException {
    while (true) {
      long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - restingSince);
      if (due && rested >= IDLE_MILLIS) {
        due = false;
        return;
      }
      wait(due ? IDLE_MILLIS - rested : 0);
    }
  }
}
