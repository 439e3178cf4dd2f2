package org.inshore.core.scan.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.core.scan.share.Helpers;
import org.inshore.spi.scan.Asset;
import org.jspecify.annotations.Nullable;

/**
 * Queue of a run's workers: assets to read, and chunks of the reading of others while they have no
 * asset of their own. So there are never more threads at work than workers.
 */
final class Workload implements Helpers {
  private static final int QUEUE = 1 << 10;

  /** So many are left when more are added: the log holds these before their turn comes. */
  private static final int LEFT = QUEUE - QUEUE / 4;

  /** More are not held at once, so that memory is bounded. */
  private static final int MAX_RANKED = 200_000;

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration SHORT_PAUSE = Duration.ofMillis(5);

  /** An item of the queue. */
  sealed interface Item {}

  /** An asset to read, as soon as the log holds on disk what its ticket stands for. */
  record Task(SourceRun source, Asset asset, long ticket) implements Item {}

  /** An asset to read in its turn, by the harm that is expected of it. */
  record Ranked(SourceRun source, Asset asset, double harm) implements Item {}

  /** A chunk of the reading of another worker, unless that did it meanwhile. */
  record Share(Helpers.Work work) implements Item {}

  /** Slices of a table that others read too. */
  record Turn(SlicedJob job) implements Item {}

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(QUEUE);

  /** Assets that are read in the order of their expected harm; of equal ones the smallest first. */
  private final PriorityBlockingQueue<Ranked> ranked =
      new PriorityBlockingQueue<>(
          QUEUE,
          Comparator.comparingDouble(Ranked::harm)
              .reversed()
              .thenComparingLong(one -> one.asset().size())
              .thenComparing(one -> one.asset().location().toString()));

  /** Whether enough is listed to begin with the first of them. */
  private volatile boolean released;

  /** Tables that are read in slices and want another worker. */
  private final Queue<SlicedJob> turns = new ConcurrentLinkedQueue<>();

  /** Tables that are read in slices and have no outcome yet. */
  private final AtomicInteger sliced = new AtomicInteger();

  private final AtomicInteger workers = new AtomicInteger();

  /** Workers with an asset in hand. */
  private final AtomicInteger reading = new AtomicInteger();

  /** Shares in the queue. */
  private final AtomicInteger shares = new AtomicInteger();

  /** Adds an asset; when there are enough, once some are taken: to be woken for each costs. */
  void put(SourceRun source, Asset asset, long ticket) throws InterruptedException {
    Task task = new Task(source, asset, ticket);
    while (!queue.offer(task)) {
      do {
        Thread.sleep(SHORT_PAUSE);
      } while (queue.size() > LEFT);
    }
  }

  /** Adds an asset to be read in its turn; blocks while there are very many. */
  void rank(Ranked asset) throws InterruptedException {
    while (ranked.size() >= MAX_RANKED) {
      release();
      Thread.sleep(PAUSE);
    }
    ranked.add(asset);
  }

  /** Lets workers take the first of those that are ranked. */
  void release() {
    released = true;
  }

  /**
   * Takes work for workers without an asset, one chunk for each beside the one that it may be at.
   */
  @Override
  public boolean offer(Helpers.Work work) {
    if (shares.incrementAndGet() > workers.get() - reading.get() || !queue.offer(new Share(work))) {
      shares.decrementAndGet();
      return false;
    }
    return true;
  }

  @Override
  public boolean isFree() {
    return shares.get() < workers.get() - reading.get();
  }

  /** The next thing to do, or null when there is none for a while. */
  @Nullable Item next(Duration patience) throws InterruptedException {
    Item now = next();
    return now == null ? taken(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS)) : now;
  }

  /** The next thing to do, or null when there is none. */
  @Nullable Item next() {
    SlicedJob turn = turns.poll();
    if (turn != null) {
      return new Turn(turn);
    }
    Item item = taken(queue.poll());
    return item == null && released ? ranked.poll() : item;
  }

  private @Nullable Item taken(@Nullable Item item) {
    if (item instanceof Share) {
      shares.decrementAndGet();
    }
    return item;
  }

  /** Asks for another worker for the slices of a table. */
  void invite(SlicedJob job) {
    turns.add(job);
  }

  /** Whether a worker has nothing in hand. */
  boolean isAnyFree() {
    return workers.get() > reading.get();
  }

  /** A table will be read in slices. */
  void slicing() {
    sliced.incrementAndGet();
  }

  /** A table that was read in slices has its outcome. */
  void slicingDone() {
    sliced.decrementAndGet();
  }

  /** A worker more. */
  void joined() {
    workers.incrementAndGet();
  }

  /** A worker less. */
  void left() {
    workers.decrementAndGet();
  }

  /** A worker takes an asset in hand. */
  void begun() {
    reading.incrementAndGet();
  }

  /** A worker is done with its asset, or was given up with it. */
  void done() {
    reading.decrementAndGet();
  }

  /** Whether a worker has an asset in hand, and so may have chunks to share. */
  boolean isReading() {
    return reading.get() > 0 || sliced.get() > 0;
  }

  /** Whether no worker is left. */
  boolean isDeserted() {
    return workers.get() == 0;
  }

  /** Whether nothing waits to be done. */
  boolean isEmpty() {
    return queue.isEmpty() && ranked.isEmpty();
  }
}
