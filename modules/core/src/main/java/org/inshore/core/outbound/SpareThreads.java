package org.inshore.core.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;

/**
 * Threads that help with a file while fewer files are judged than there are processors: work is
 * handed to one that waits, or to none.
 */
final class SpareThreads implements Helpers, AutoCloseable {
  private final TransferQueue<Work> handed = new LinkedTransferQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Supplier<ContentMatcher> matchers;
  private final Consumer<ContentMatcher> back;

  /**
   * Starts threads.
   *
   * @param count how many
   * @param matchers gives a matcher that nobody else has
   * @param back takes one that is sound
   */
  SpareThreads(int count, Supplier<ContentMatcher> matchers, Consumer<ContentMatcher> back) {
    this.matchers = matchers;
    this.back = back;
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().daemon().name("inshore-gate-spare-" + i).start(this::serve));
    }
  }

  private void serve() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Work work = handed.take();
        ContentMatcher matcher = matchers.get();
        if (work.with(matcher)) {
          back.accept(matcher);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean offer(Work work) {
    return handed.tryTransfer(work);
  }

  @Override
  public boolean isFree() {
    return handed.hasWaitingConsumer();
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
