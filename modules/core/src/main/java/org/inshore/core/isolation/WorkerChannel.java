package org.inshore.core.isolation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.core.isolation.channel.Channel;
import org.inshore.core.isolation.frame.FrameReader;
import org.inshore.core.isolation.frame.FrameWriter;

/**
 * Channel to a process, lent to one thread for one document at a time. What counts against the time
 * of a document is how long that thread waits, not what it does with what came. Where the process
 * got little of a busy processor, it is waited for longer.
 */
final class WorkerChannel {
  /** A process that worked for less than this part of its time had no processor to work on. */
  private static final int LEAST_SHARE = 4;

  /** So many times as long is waited for such a process. */
  private static final int PATIENCE = 3;

  private final WorkerProcess process;
  private final Channel channel;
  private final FrameReader in;
  private final FrameWriter out;

  private long allowed;
  private long workedBefore;
  private final AtomicLong waited = new AtomicLong();

  /** When the wait at hand began; 0 while there is none. */
  private volatile long waitingSince;

  private volatile boolean late;

  WorkerChannel(WorkerProcess process, Channel channel) {
    this.process = process;
    this.channel = channel;
    this.in = new FrameReader(new Waiting(channel.input()));
    this.out = new FrameWriter(channel.output());
  }

  WorkerProcess process() {
    return process;
  }

  Channel channel() {
    return channel;
  }

  FrameReader in() {
    return in;
  }

  FrameWriter out() {
    return out;
  }

  /** Begins to count for a document that may take so long. */
  void lend(Duration time) {
    allowed = time.toNanos();
    workedBefore = process.processorNanos();
    waited.set(0);
  }

  /** Ends the wait if it takes too long. */
  void check() {
    long since = waitingSince;
    if (since != 0 && isOver(waited.get() + (System.nanoTime() - since))) {
      late = true;
      channel.end();
    }
  }

  private boolean isOver(long wait) {
    return wait > PATIENCE * allowed
        || (wait > allowed && process.processorNanos() - workedBefore > allowed / LEAST_SHARE);
  }

  /** Whether the wait was ended since it took too long. */
  boolean isLate() {
    return late;
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
