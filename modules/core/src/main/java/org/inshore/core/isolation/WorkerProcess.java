package org.inshore.core.isolation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.core.isolation.frame.FrameReader;
import org.inshore.core.isolation.frame.FrameWriter;
import org.jspecify.annotations.Nullable;

/**
 * Process that reads documents, lent to one thread at a time. What counts against the time of a
 * document is how long that thread waits for the process, not what it does with what came. One that
 * got little of a busy processor is waited for longer.
 */
final class WorkerProcess {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** A process that worked for less than this part of its time had no processor to work on. */
  private static final int LEAST_SHARE = 4;

  /** So many times as long is waited for such a process. */
  private static final int PATIENCE = 3;

  private final Process process;
  private final FrameReader in;
  private final FrameWriter out;
  private boolean used;

  private @Nullable Thread user;
  private long allowed;
  private long workedBefore;
  private final AtomicLong waited = new AtomicLong();

  /** When the wait at hand began; 0 while there is none. */
  private volatile long waitingSince;

  private volatile boolean late;

  private WorkerProcess(Process process) {
    this.process = process;
    this.in = new FrameReader(new Waiting(process.getInputStream()));
    this.out = new FrameWriter(process.getOutputStream());
  }

  /** Starts one. */
  static WorkerProcess start() throws IOException {
    return new WorkerProcess(ProcessCommand.builder().start());
  }

  FrameReader in() {
    return in;
  }

  FrameWriter out() {
    return out;
  }

  /** Whether it read another document before the one at hand. */
  boolean isUsed() {
    return used;
  }

  /** Whether the calling thread has it. */
  synchronized boolean isLentToCaller() {
    return Thread.currentThread().equals(user);
  }

  /** Processor time that it took, as far as the system tells. */
  long processorNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lends it to the calling thread for a document that may take so long. */
  synchronized void lend(Duration time) {
    user = Thread.currentThread();
    allowed = time.toNanos();
    workedBefore = processorNanos();
    waited.set(0);
  }

  /** Takes it back, well. */
  synchronized void takeBack() {
    user = null;
    used = true;
  }

  /** Ends it if it takes too long, or if who waits for it was told to end. */
  synchronized void check() {
    Thread waiting = user;
    long since = waitingSince;
    if (waiting == null) {
      return;
    }
    if (since != 0 && isOver(waited.get() + (System.nanoTime() - since))) {
      late = true;
      end();
    } else if (waiting.isInterrupted()) {
      end();
    }
  }

  private boolean isOver(long wait) {
    return wait > PATIENCE * allowed
        || (wait > allowed && processorNanos() - workedBefore > allowed / LEAST_SHARE);
  }

  /** Whether it was ended since it took too long. */
  boolean isLate() {
    return late;
  }

  /** Whether it ended by itself since it had no memory left; only once its stream is at its end. */
  boolean isOutOfMemory() throws InterruptedException {
    return process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
        && process.exitValue() == ProcessCommand.OUT_OF_MEMORY;
  }

  /** Ends it at once. */
  void end() {
    process.destroyForcibly();
  }

  /** Notes how long its reader waits. */
  private final class Waiting extends FilterInputStream {
    Waiting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      long since = System.nanoTime() | 1;
      waitingSince = since;
      try {
        return super.read(buffer, offset, length);
      } finally {
        waitingSince = 0;
        waited.addAndGet(System.nanoTime() - since);
      }
    }
  }
}
