package org.inshore.benchmarks.share;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Files that are copied to nowhere, so many at the same time, while the rest is listed. */
final class Copying implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free;
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** Copies with a limit of files under way. */
  Copying(int limit) {
    this.free = new Semaphore(limit);
  }

  /** Begins to copy a file; tells its bytes. */
  void begin(Callable<Long> file) throws InterruptedException {
    free.acquire();
    var _ =
        threads.submit(
            () -> {
              try {
                bytes.addAndGet(file.call());
                files.incrementAndGet();
              } catch (Exception e) {
                failure.compareAndSet(null, e);
              } finally {
                free.release();
              }
              return null;
            });
  }

  /** Waits for all; what was copied. */
  Copied end() throws Exception {
    close();
    Exception broken = failure.get();
    if (broken != null) {
      throw broken;
    }
    return new Copied(files.get(), bytes.get());
  }

  @Override
  public void close() {
    threads.close();
  }

  /** Number of files and bytes that were copied. */
  record Copied(long files, long bytes) {}
}
