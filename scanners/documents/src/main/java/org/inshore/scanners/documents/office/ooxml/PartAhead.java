package org.inshore.scanners.documents.office.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.CarrierException;
import org.jspecify.annotations.Nullable;

/**
 * Stream that a thread of its own inflates, some blocks ahead of who parses it. The thread is never
 * interrupted, since that would close the package below it: it ends with the block at hand.
 */
final class PartAhead extends BulkStream {
  /** Smaller parts are inflated before a thread has begun. */
  static final long FEWEST_BYTES = 1 << 19;

  private static final int BLOCK = 1 << 16;
  private static final int AHEAD = 6;
  private static final int TICK_MILLIS = 20;

  /** Bytes that were read; without any, the end, or why it breaks off. */
  private static final class Block {
    private final byte[] bytes;
    private final int length;
    private final @Nullable Throwable failure;

    private Block(byte[] bytes, int length, @Nullable Throwable failure) {
      this.bytes = bytes;
      this.length = length;
      this.failure = failure;
    }
  }

  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
  private final InputStream in;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Block block;
  private int at;

  PartAhead(InputStream in) {
    this.in = in;
    this.thread = new Thread(this::run, "inshore-part");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    int length;
    do {
      byte[] bytes = new byte[BLOCK];
      length = 0;
      Throwable failure = null;
      try {
        for (int more = 0; more >= 0 && length < BLOCK; length += Math.max(0, more)) {
          more = in.read(bytes, length, BLOCK - length);
        }
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      }
      if (length > 0) {
        put(new Block(bytes, length, null));
      }
      if (failure != null) {
        put(new Block(bytes, 0, failure));
        return;
      }
    } while (length == BLOCK && !closed);
    put(new Block(new byte[0], 0, null));
  }

  private void put(Block next) {
    try {
      while (!closed && !blocks.offer(next, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        // Who parses is behind.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Block from = block();
    if (at == from.length) {
      return -1;
    }
    int count = Math.min(length, from.length - at);
    System.arraycopy(from.bytes, at, buffer, offset, count);
    at += count;
    return count;
  }

  /** The block that goes on where the last read ended; one without bytes at the end. */
  private Block block() throws IOException {
    Block now = block;
    if (now == null || (at == now.length && at > 0)) {
      try {
        now = blocks.take();
      } catch (InterruptedException e) {
        throw new CarrierException(e);
      }
      block = now;
      at = 0;
    }
    switch (now.failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(now.failure);
    }
    return now;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    blocks.clear();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
