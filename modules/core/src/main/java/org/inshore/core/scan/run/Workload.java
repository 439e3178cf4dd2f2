package org.inshore.core.scan.run;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
  private static final int QUEUE = 256;

  /** An item of the queue. */
  sealed interface Item {}

  /** An asset to read, as soon as the log holds on disk what its ticket stands for. */
  record Task(SourceRun source, Asset asset, long ticket) implements Item {}

  /** A chunk of the reading of another worker, unless that did it meanwhile. */
  record Share(Helpers.Work work) implements Item {}

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicInteger workers = new AtomicInteger();

  /** Workers with an asset in hand. */
  private final AtomicInteger reading = new AtomicInteger();

  /** Shares in the queue. */
  private final AtomicInteger shares = new AtomicInteger();

  /** Adds an asset; blocks while there are enough. */
  void put(SourceRun source, Asset asset, long ticket) throws InterruptedException {
    queue.put(new Task(source, asset, ticket));
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
    return taken(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** The next thing to do, or null when there is none. */
  @Nullable Item next() {
    return taken(queue.poll());
  }

  private @Nullable Item taken(@Nullable Item item) {
    if (item instanceof Share) {
      shares.decrementAndGet();
    }
    return item;
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
    return reading.get() > 0;
  }

  /** Whether no worker is left. */
  boolean isDeserted() {
    return workers.get() == 0;
  }

  /** Whether nothing waits to be done. */
  boolean isEmpty() {
    return queue.isEmpty();
  }
}
