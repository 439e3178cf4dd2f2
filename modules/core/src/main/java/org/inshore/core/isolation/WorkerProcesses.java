package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Pool of processes that read documents: started when there is none at rest, kept for the next
 * document, and ended with the run. A thread has one for each document it is inside of.
 */
final class WorkerProcesses implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(50);

  /** Documents in a row that a fresh process could not read either: then they are damaged. */
  private static final int MAX_IN_VAIN = 16;

  private final int mostAtRest;
  private final AtomicInteger inVain = new AtomicInteger();
  private final Deque<WorkerProcess> atRest = new ArrayDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private @Nullable Thread watch;
  private volatile boolean closed;

  /**
   * Makes an empty pool.
   *
   * @param threads how many read at once
   */
  WorkerProcesses(int threads) {
    this.mostAtRest = threads;
  }

  /**
   * Lends one to the calling thread.
   *
   * @param fresh whether it must not have read anything before
   */
  WorkerProcess take(Duration time, boolean fresh) throws IOException {
    WorkerProcess worker = fresh ? null : rested();
    if (worker == null) {
      worker = WorkerProcess.start();
      all.add(worker);
      watch();
    }
    worker.lend(time);
    if (closed) {
      end(worker);
    }
    return worker;
  }

  /** Whether a document that a used process cannot read is worth a fresh one; counts it. */
  boolean mayTryFreshOne() {
    return inVain.get() < MAX_IN_VAIN && inVain.incrementAndGet() <= MAX_IN_VAIN;
  }

  /** Notes that a fresh process read what a used one could not. */
  void freshOneHelped() {
    inVain.set(0);
  }

  private synchronized @Nullable WorkerProcess rested() {
    for (WorkerProcess worker = atRest.poll(); worker != null; worker = atRest.poll()) {
      if (worker.isAlive()) {
        return worker;
      }
      all.remove(worker);
    }
    return null;
  }

  /** Takes one back that read its document and waits for the next. */
  void give(WorkerProcess worker) {
    worker.takeBack();
    synchronized (this) {
      if (!closed && atRest.size() < mostAtRest) {
        atRest.push(worker);
        return;
      }
    }
    end(worker);
  }

  /** Ends one that is of no more use. */
  void end(WorkerProcess worker) {
    worker.end();
    all.remove(worker);
  }

  private synchronized void watch() {
    if (watch == null) {
      watch = Thread.ofPlatform().daemon().name("inshore-watch").start(this::check);
    }
  }

  private void check() {
    while (!closed) {
      all.forEach(WorkerProcess::check);
      try {
        Thread.sleep(TICK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    all.forEach(this::end);
  }
}
