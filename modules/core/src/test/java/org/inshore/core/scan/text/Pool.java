package org.inshore.core.scan.text;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads that do what they are offered when they are free. */
final class Pool implements Hands, AutoCloseable {
  private final SynchronousQueue<Work> offered = new SynchronousQueue<>();
  final AtomicInteger done = new AtomicInteger();
  private volatile boolean closed;

  Pool(int size, Supplier<TextExaminer> examiners) {
    for (int i = 0; i < size; i++) {
      TextExaminer examiner = examiners.get();
      Thread.ofPlatform().daemon().start(() -> serve(examiner));
    }
  }

  @Override
  public boolean offer(Work work) {
    return offered.offer(work);
  }

  private void serve(TextExaminer examiner) {
    try {
      while (!closed) {
        Work work = offered.poll(10, TimeUnit.MILLISECONDS);
        if (work != null) {
          work.with(examiner);
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
