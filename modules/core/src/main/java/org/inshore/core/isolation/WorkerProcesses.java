package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Pool of processes that read documents, kept for the next document, and ended with the run. A
 * thread has one for each document it is inside of.
 *
 * <p>Each process loads and compiles the parsers' code for itself, which takes more than most
 * documents do. So a thread that finds all at work waits for one, and another is started only when
 * threads have waited while those at work took as much of the processor as that would (the rule of
 * ski rental: never more than twice of what would have been best). A thread that is inside of a
 * document does not wait, as it may be what others wait for.
 */
final class WorkerProcesses implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(50);

  /** Documents in a row that a fresh process could not read either: then they are damaged. */
  private static final int MAX_IN_VAIN = 16;

  /** Time that a process takes until it reads as fast as one at work does. */
  static final Duration START = Duration.ofSeconds(7);

  private static final Duration LOOK = Duration.ofMillis(200);

  /** So many times as long threads wait for processes that do nothing. */
  private static final int SLOWEST = 4;

  private final int mostAtRest;
  private final AtomicInteger inVain = new AtomicInteger();
  private final Deque<WorkerProcess> atRest = new ArrayDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();

  /** At rest, one that read nothing but documents that others took for damaged. */
  private @Nullable WorkerProcess second;

  private @Nullable Thread watch;
  private volatile boolean closed;

  /** How long threads wait, all together, until another process is started. */
  private final long allowance;

  private long patience;

  /** Whether one was started that has not ended, so that there is something to wait for. */
  private boolean begun;

  /**
   * Makes an empty pool.
   *
   * @param threads how many read at once
   * @param allowance how long they wait, all together, until another process is started
   */
  WorkerProcesses(int threads, Duration allowance) {
    this.mostAtRest = threads + 1; // a document within a document takes one more
    this.allowance = allowance.toNanos();
    this.patience = this.allowance;
  }

  /**
   * Lends one to the calling thread.
   *
   * @param fresh whether it must not have read anything before that could be read
   */
  WorkerProcess take(Duration time, boolean fresh) throws IOException, InterruptedException {
    WorkerProcess worker = fresh ? second() : atRest();
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

  private boolean isInside() {
    return all.stream().anyMatch(WorkerProcess::isLentToCaller);
  }

  /** One at rest, if there is one before patience ends; null if one is to be started. */
  private synchronized @Nullable WorkerProcess atRest() throws InterruptedException {
    WorkerProcess worker = rested();
    while (worker == null && begun && !isInside() && patience > 0 && !closed) {
      long since = System.nanoTime();
      long before = worked();
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(patience, LOOK.toNanos()));
      long waited = System.nanoTime() - since;
      patience -= Math.clamp(worked() - before, waited / SLOWEST, waited);
      worker = rested();
    }
    if (worker == null && !isInside()) {
      patience = allowance;
      begun = true;
    }
    return worker;
  }

  /** Processor time of all of them: on a busy machine another would only take from these. */
  private long worked() {
    return all.stream().mapToLong(WorkerProcess::processorNanos).sum();
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
        notifyAll();
        return;
      }
    }
    end(worker);
  }

  /** Takes a fresh one back that could not read its document either, for the next such one. */
  void giveSecond(WorkerProcess worker) {
    worker.takeBack();
    synchronized (this) {
      if (!closed && second == null) {
        second = worker;
        return;
      }
    }
    end(worker);
  }

  private synchronized @Nullable WorkerProcess second() {
    WorkerProcess worker = second;
    second = null;
    if (worker == null || worker.isAlive()) {
      return worker;
    }
    all.remove(worker);
    return null;
  }

  /** Ends one that is of no more use. */
  void end(WorkerProcess worker) {
    worker.end();
    all.remove(worker);
    synchronized (this) {
      begun &= !all.isEmpty();
      notifyAll();
    }
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
