package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Pool of processes that read documents, kept for the next document, and ended with the run.
 *
 * <p>Each process loads and compiles the parsers' code for itself, which takes more than most
 * documents do. So documents that are read at once share one, up to {@link #SEATS}; those inside of
 * others are read where there is least to do. A process in which a parser hung, or left something
 * behind that spoils other documents, is given no more of them.
 *
 * <p>The first compiler alone serves a process best for as long as most scans take; one that goes
 * on reading is followed by one with all compilers.
 */
final class WorkerProcesses implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(50);

  /** Documents in a row that a fresh process could not read either: then they are damaged. */
  private static final int MAX_IN_VAIN = 16;

  /** Threads that share one: its collector of garbage is one thread. */
  static final int SEATS = 4;

  /** Processor time for which the first compiler serves a process best. */
  private static final Duration BRIEF = Duration.ofMinutes(5);

  private final int threads;
  private final Duration brief;
  private final AtomicInteger inVain = new AtomicInteger();

  /** Processes that documents are given to. */
  private final List<WorkerProcess> shared = new ArrayList<>();

  /** All that were started and have not ended. */
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();

  /** What is lent to threads. */
  private final Set<WorkerChannel> lent = ConcurrentHashMap.newKeySet();

  /** At rest, one that read nothing but documents that others took for damaged. */
  private @Nullable WorkerProcess second;

  /** Whether those started from now on may read for long. */
  private boolean longRun;

  private @Nullable Thread watch;
  private volatile boolean closed;

  /**
   * Makes an empty pool.
   *
   * @param threads how many read at once
   */
  WorkerProcesses(int threads) {
    this(threads, BRIEF);
  }

  /** The same, where the first compiler serves a process for so long. */
  WorkerProcesses(int threads, Duration brief) {
    this.threads = threads;
    this.brief = brief;
  }

  /**
   * Lends a channel to the calling thread.
   *
   * @param alone whether the process must read no other document meanwhile, and none before that
   *     could be read
   */
  synchronized WorkerChannel take(Duration time, boolean alone) throws IOException {
    WorkerChannel channel = (alone ? second() : leastBusy()).lend(time);
    lent.add(channel);
    watch();
    if (closed) {
      channel.process().end();
    }
    return channel;
  }

  /** Whether a document that a shared process cannot read is worth a fresh one; counts it. */
  boolean mayTryFreshOne() {
    return inVain.get() < MAX_IN_VAIN && inVain.incrementAndGet() <= MAX_IN_VAIN;
  }

  /** Notes that a fresh process read what a shared one could not. */
  void freshOneHelped() {
    inVain.set(0);
  }

  private WorkerProcess leastBusy() throws IOException {
    shared.removeIf(worker -> !worker.isServing());
    WorkerProcess least =
        shared.stream().min(Comparator.comparingInt(WorkerProcess::busy)).orElse(null);
    if (least != null && least.isBriefNoMore(brief)) {
      longRun = true;
      shared.remove(least);
      least.retire();
      least = null;
    }
    if (least == null || (least.busy() >= SEATS && mayShareAnother())) {
      least = start();
      shared.add(least);
    }
    return least;
  }

  private boolean mayShareAnother() {
    return shared.size() < Math.ceilDiv(threads, SEATS);
  }

  private WorkerProcess second() throws IOException {
    WorkerProcess worker = second;
    second = null;
    return worker != null && worker.isServing() ? worker : start();
  }

  private WorkerProcess start() throws IOException {
    all.removeIf(worker -> !worker.isAlive());
    WorkerProcess worker = WorkerProcess.start(Math.min(threads, SEATS), !longRun);
    all.add(worker);
    return worker;
  }

  /** Takes a channel back whose document was read, and its process for whatever comes next. */
  synchronized void give(WorkerChannel channel) {
    WorkerProcess worker = takeBack(channel);
    shared.removeIf(other -> !other.isServing());
    if (!shared.contains(worker) && worker.isServing()) {
      if (mayShareAnother()) {
        shared.add(worker);
      } else {
        keep(worker);
      }
    }
  }

  /** Takes back what could not read its document alone either, for the next such one. */
  synchronized void giveSecond(WorkerChannel channel) {
    keep(takeBack(channel));
  }

  private WorkerProcess takeBack(WorkerChannel channel) {
    lent.remove(channel);
    channel.process().takeBack(channel);
    return channel.process();
  }

  private void keep(WorkerProcess worker) {
    if (second == null) {
      second = worker;
    } else {
      worker.retire();
    }
  }

  /** Gives up a channel whose document is not waited for, or whose process is gone. */
  void abandon(WorkerChannel channel) {
    lent.remove(channel);
    channel.process().abandon(channel);
  }

  /** Takes a channel back whose process is to read no other document. */
  void retire(WorkerChannel channel) {
    takeBack(channel).retire();
  }

  private void watch() {
    if (watch == null) {
      watch = Thread.ofPlatform().daemon().name("inshore-watch").start(this::check);
    }
  }

  private void check() {
    while (!closed) {
      lent.forEach(WorkerChannel::check);
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
    all.forEach(WorkerProcess::end);
  }
}
