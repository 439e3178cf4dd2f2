package org.inshore.trees;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Connection that threads share: the first that asks makes it, and makes it anew once it is lost.
 * For half a minute after an attempt that failed, its reason is told at once, so that a server that
 * is gone costs one wait and not one for each file.
 *
 * @param <C> what requests are made by
 */
public final class SharedConnection<C> implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /**
   * The protocol's own part. One thread at a time makes and ends connections; any may cut.
   *
   * @param <C> what requests are made by
   */
  public interface Line<C> {
    /** Connects and logs in; asks {@link #isClosed} once what {@link #cut} ends is there. */
    C connect() throws ScanException, InterruptedException;

    /** Whether a connection stands. */
    boolean isOpen(C connection);

    /** Ends what stands or was half made, if anything. */
    void end();

    /** Ends what another thread may be waiting for while it connects. */
    void cut();
  }

  private final Line<C> line;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable C connection;
  private volatile boolean closed;
  private @Nullable ScanException failure;
  private long failedAt;

  /** A connection that is made when it is first asked for. */
  public SharedConnection(Line<C> line) {
    this.line = line;
  }

  /** Whether it was closed, so that none is to be made any more. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * The open connection.
   *
   * @throws ScanException why none can be made, or none could a moment ago
   * @throws InterruptedException if it was closed, too
   */
  public C get() throws ScanException, InterruptedException {
    lock.lockInterruptibly();
    try {
      C open = connection;
      if (open != null && line.isOpen(open)) {
        return open;
      }
      if (closed) {
        throw new InterruptedException();
      }
      ScanException before = failure;
      if (before != null && System.nanoTime() - failedAt < PAUSE.toNanos()) {
        throw before;
      }
      end();
      try {
        C fresh = line.connect();
        connection = fresh;
        failure = null;
        return fresh;
      } catch (ScanException e) {
        end();
        failure = e;
        failedAt = System.nanoTime();
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Gives up a connection that is lost, unless another is in its place already. */
  @SuppressWarnings("ReferenceEquality") // another connection to the same server is not lost
  public void lose(C lost) {
    if (connection != lost) {
      return;
    }
    lock.lock();
    try {
      if (connection == lost) {
        end();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    connection = null;
    line.end();
  }

  @Override
  public void close() {
    closed = true;
    // Whoever is about to connect holds the lock, and is ended by this.
    line.cut();
    lock.lock();
    try {
      end();
    } finally {
      lock.unlock();
    }
  }
}
