package org.inshore.scanners.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inshore.scanners.jdbc.connection.BusyServerException;
import org.inshore.scanners.jdbc.connection.StatementWatchdog;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.SqlErrors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * The few connections to one source. A thread waits for its turn; a connection that failed is
 * replaced, so that one table's error costs that table only.
 */
final class Sessions implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(Sessions.class);
  private static final int VALID_SECONDS = 1;
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration FOREVER = Duration.ofDays(1);

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it; nothing of the connection may be kept. */
    T on(Session session) throws SQLException, ScanException, InterruptedException;

    /** Whether it may be done again on a new connection: not once content was handed on. */
    default boolean repeatable() {
      return true;
    }
  }

  private record Idle(Connection connection, Dialect dialect) {}

  private final Connector connector;
  private final Semaphore permits;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final AtomicBoolean waited = new AtomicBoolean();
  private volatile boolean answered;

  /** Whether it was waited for in vain: it is asked still, but not waited for again. */
  private volatile boolean away;

  private boolean closed;

  Sessions(Connector connector, int most) {
    this.connector = connector;
    this.permits = new Semaphore(most, true);
  }

  /** Makes the first connection, so that a wrong account is known before anything is listed. */
  void open() throws ScanException, InterruptedException {
    putBack(connect(FOREVER));
  }

  /**
   * Does work on a connection.
   *
   * @param place what is read, for messages
   * @param time the longest it may take, waiting for a turn not counted
   */
  <T> T use(String place, Duration time, Work<T> work) throws ScanException, InterruptedException {
    permits.acquire();
    long end = System.nanoTime() + time.toNanos();
    try {
      for (int attempt = 1; ; attempt++) {
        Idle reused = take();
        Idle held = reused == null ? connect(left(end)) : reused;
        try {
          return run(held, place, time, end, work);
        } catch (LostException e) {
          if (attempt == ATTEMPTS || !work.repeatable()) {
            throw SqlErrors.reading(e.reason, place);
          }
          dropIdle();
        }
      }
    } finally {
      permits.release();
    }
  }

  /** Begins a transaction, the first or one after another. */
  void begin(Session session) throws SQLException {
    connector.begin(session.connection(), session.dialect());
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** The connection went away under the work. */
  private static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SQLException reason;

    LostException(SQLException reason) {
      this.reason = reason;
    }
  }

  private <T> T run(Idle held, String place, Duration time, long end, Work<T> work)
      throws LostException, ScanException, InterruptedException {
    boolean usable = false;
    StatementWatchdog watch = StatementWatchdog.on(held.connection(), left(end));
    try (watch) {
      Session session = new Session(held.connection(), held.dialect(), watch);
      begin(session);
      T result = work.on(session);
      usable = true;
      return result;
    } catch (SQLException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (watch.expired()) {
        throw expired(place, time);
      }
      usable = isAlive(held.connection());
      if (!usable) {
        throw new LostException(e);
      }
      throw SqlErrors.reading(e, place);
    } catch (ScanException e) {
      usable = isAlive(held.connection());
      throw e;
    } finally {
      if (usable && endTransaction(held.connection())) {
        putBack(held);
      } else {
        StatementWatchdog.drop(held.connection());
      }
    }
  }

  /** What it means that the time is up. */
  static ScanException expired(String place, Duration time) {
    return new ScanException(
        Category.LIMIT_EXCEEDED,
        MESSAGES.wording("limit.time", place, Long.toString(time.toSeconds())));
  }

  private static boolean isAlive(Connection connection) {
    try {
      if (connection.isClosed()) {
        return false;
      }
      connection.rollback();
      return connection.isValid(VALID_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean endTransaction(Connection connection) {
    try {
      connection.rollback();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Connects; to a server that lets in nobody now, after growing pauses. */
  private Idle connect(Duration time) throws ScanException, InterruptedException {
    Duration most = time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT;
    long end = System.nanoTime() + most.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      boolean told = away;
      try {
        Idle connected = connectOnce(time);
        answered = true;
        away = false;
        return connected;
      } catch (BusyServerException e) {
        if (told || pause.compareTo(left(end)) > 0) {
          away = true;
          throw e.reason();
        }
        waited.set(true);
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  /** Whether a connection was waited for since this was asked last. */
  boolean waited() {
    return waited.getAndSet(false);
  }

  private Idle connectOnce(Duration time)
      throws BusyServerException, ScanException, InterruptedException {
    Connection connection = connector.connect(time, answered);
    boolean done = false;
    try {
      Dialect dialect = connector.prepare(connection);
      done = true;
      return new Idle(connection, dialect);
    } catch (SQLException e) {
      throw SqlErrors.connecting(e, connector.target());
    } finally {
      if (!done) {
        StatementWatchdog.drop(connection);
      }
    }
  }

  private synchronized @Nullable Idle take() {
    return idle.poll();
  }

  /** A server that lost one connection has often lost all. */
  private synchronized void dropIdle() {
    idle.forEach(free -> StatementWatchdog.drop(free.connection()));
    idle.clear();
  }

  private void putBack(Idle free) {
    synchronized (this) {
      if (!closed) {
        idle.push(free);
        return;
      }
    }
    closeQuietly(free.connection());
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      idle.forEach(free -> closeQuietly(free.connection()));
      idle.clear();
    }
    connector.close();
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      StatementWatchdog.drop(connection);
    }
  }
}
