package org.inshore.core.scan.share;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads that do what they are offered when they are free. */
final class Pool implements Helpers, AutoCloseable {
  private final SynchronousQueue<Work> offered = new SynchronousQueue<>();
  final AtomicInteger done = new AtomicInteger();
  private volatile boolean closed;

  Pool(int size, Supplier<ContentMatcher> matchers) {
    for (int i = 0; i < size; i++) {
      ContentMatcher matcher = matchers.get();
      Thread.ofPlatform().daemon().start(() -> serve(matcher));
    }
  }

  @Override
  public boolean offer(Work work) {
    return offered.offer(work);
  }

  @Override
  public boolean isFree() {
    return true;
  }

  private void serve(ContentMatcher matcher) {
    try {
      while (!closed) {
        Work work = offered.poll(10, TimeUnit.MILLISECONDS);
        if (work != null) {
          work.with(matcher);
          done.incrementAndGet();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the threads go; one that is at work ends after it. */
  @Override
  public void close() {
    closed = true;
  }
}
