package org.inshore.scanners.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a thread's wait for a database when the thread is interrupted or its time is up.
 *
 * <p>Drivers do not answer to interrupts. So a second thread looks at the first, cancels its
 * statement at the server, and drops the connection if that did not help.
 */
public final class StatementWatchdog implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;
  private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Thread reader = Thread.currentThread();
  private final Connection connection;
  private final long end;
  private volatile @Nullable Statement statement;
  private volatile boolean expired;
  private volatile boolean closed;

  private StatementWatchdog(Connection connection, Duration time) {
    this.connection = connection;
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Watches the calling thread while it works on a connection. */
  public static StatementWatchdog on(Connection connection, Duration time) {
    StatementWatchdog watch = new StatementWatchdog(connection, time);
    Thread.ofVirtual().name("inshore-jdbc-watch").start(watch::look);
    return watch;
  }

  /** The statement to cancel from now on. */
  public void watch(Statement next) {
    statement = next;
  }

  /** Whether the time is up. */
  public boolean expired() {
    if (!expired && System.nanoTime() - end > 0) {
      expired = true;
    }
    return expired;
  }

  private void look() {
    try {
      while (!closed && !reader.isInterrupted() && !expired()) {
        Thread.sleep(LOOK_MILLIS);
      }
      if (closed) {
        return;
      }
      Statement running = statement;
      if (running != null) {
        Thread.ofVirtual().name("inshore-jdbc-cancel").start(() -> cancel(running));
      }
      long grace = System.nanoTime() + GRACE_NANOS;
      while (!closed && System.nanoTime() - grace < 0) {
        Thread.sleep(LOOK_MILLIS);
      }
      if (!closed) {
        drop(connection);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // The connection is dropped instead.
    }
  }

  /** Drops a connection without a word to the server. */
  public static void drop(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException | AbstractMethodError e) {
      // There is nothing more that can be done.
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
