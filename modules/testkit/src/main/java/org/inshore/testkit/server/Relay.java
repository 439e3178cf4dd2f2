package org.inshore.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Relay to a port of this machine, as a long or narrow line that may break or fall silent. */
public final class Relay implements AutoCloseable {
  private static final int CHUNK = 1 << 14;

  /** A narrow line brings little at a time. */
  private static final int NARROW = 128;

  private final int target;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = new HashSet<>();
  private final AtomicLong wide = new AtomicLong();
  private final AtomicLong back = new AtomicLong();
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  private final CountDownLatch closed = new CountDownLatch(1);

  /** Whether a line on which nothing more may come stands, and all that is sent into it is lost. */
  private volatile boolean silent;

  /** How long each byte is under way. */
  private volatile long delayNanos;

  /** What comes back in a second; 0 for all there is. */
  private volatile int bytesPerSecond;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Chunk(byte[] bytes, long due) {}

  /** Begins to relay. */
  public Relay(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var _ = threads.submit(this::accept);
  }

  /** Its port. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Makes the line as long. */
  public void delay(long microseconds) {
    delayNanos = TimeUnit.MICROSECONDS.toNanos(microseconds);
  }

  /** Makes the way back as narrow, once so much has come that way. */
  public void narrowAfter(long bytes, int perSecond) {
    wide.set(bytes);
    bytesPerSecond = perSecond;
  }

  /** Lets so many more bytes come back, then breaks, and lets nobody in any more. */
  public void breakAfter(long bytes) {
    left.set(bytes);
  }

  /**
   * Lets so many more bytes come back, then brings nothing more either way, as a machine that is
   * stopped: connections stand, and further ones are taken.
   */
  public void silenceAfter(long bytes) {
    silent = true;
    left.set(bytes);
  }

  /** How many bytes have come back. */
  public long cameBack() {
    return back.get();
  }

  private boolean isSilent() {
    return silent && left.get() <= 0;
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      synchronized (open) {
        open.add(client);
        open.add(server);
        if (listening.isClosed()) {
          close();
          return null;
        }
        relay(client, server, false);
        relay(server, client, true);
      }
    }
  }

  private void relay(Socket from, Socket to, boolean back) {
    BlockingQueue<Chunk> line = new LinkedBlockingQueue<>(1024);
    var reader = threads.submit(() -> take(from, line));
    var writer =
        threads.submit(
            () -> {
              try {
                return give(line, to, back);
              } finally {
                from.close();
                to.close();
                reader.cancel(true);
              }
            });
    if (writer.isCancelled()) {
      reader.cancel(true);
    }
  }

  private Void take(Socket from, BlockingQueue<Chunk> line) throws Exception {
    byte[] buffer = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      while (true) {
        int count = in.read(buffer);
        if (count < 0) {
          return null;
        }
        if (isSilent()) {
          closed.await();
        }
        line.put(new Chunk(Arrays.copyOf(buffer, count), System.nanoTime() + delayNanos));
      }
    } finally {
      line.put(new Chunk(new byte[0], System.nanoTime() + delayNanos));
    }
  }

  private Void give(BlockingQueue<Chunk> line, Socket to, boolean back) throws Exception {
    OutputStream out = to.getOutputStream();
    for (Chunk chunk = line.take(); chunk.bytes().length > 0; chunk = line.take()) {
      TimeUnit.NANOSECONDS.sleep(chunk.due() - System.nanoTime());
      if (isSilent()) {
        closed.await();
      }
      if (!back) {
        out.write(chunk.bytes());
        continue;
      }
      for (int at = 0; at < chunk.bytes().length; ) {
        int rate = wide.get() > 0 ? 0 : bytesPerSecond;
        int count = Math.min(rate == 0 ? CHUNK : NARROW, chunk.bytes().length - at);
        wide.addAndGet(-count);
        if (left.addAndGet(-count) < 0) {
          if (silent) {
            closed.await();
          }
          close();
          return null;
        }
        if (rate > 0) {
          TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(count) / rate);
        }
        out.write(chunk.bytes(), at, count);
        this.back.addAndGet(count);
        at += count;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
    synchronized (open) {
      for (Socket each : open) {
        each.close();
      }
      threads.shutdown();
    }
  }
}
