package org.inshore.core.inventory.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes of all threads, one after the other, committed in groups: after a number of writes, and
 * after half a second. The first failure is the last write: from then on each throws it again, as
 * {@link UncheckedIOException} with an {@link InventoryException} as its cause.
 */
public final class GroupCommit {
  private static final int COMMIT_WRITES = 8_000;
  private static final long COMMIT_MILLIS = 500;

  private final Path folder;
  private final Session session;
  private final Runnable ahead;
  private final ScheduledExecutorService timer;
  private final ReentrantLock lock = new ReentrantLock();
  private int uncommitted;
  private boolean open = true;
  private @Nullable InventoryException failure;

  /**
   * Begins.
   *
   * @param folder of the inventory, for messages
   * @param ahead puts on disk what must be there before a commit; runs before each
   */
  public GroupCommit(Path folder, Session session, Runnable ahead) {
    this.folder = folder;
    this.session = session;
    this.ahead = ahead;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inventory-commit").factory());
    var _ =
        timer.scheduleWithFixedDelay(
            this::commitIfDue, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Write to the inventory. */
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException, InventoryException;
  }

  /** Write to the inventory that returns a result. */
  @FunctionalInterface
  public interface Answer<T extends @Nullable Object> {
    T run() throws SQLException, InventoryException;
  }

  /** Writes. */
  public void write(Work work) {
    this.<@Nullable Object>tell(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Writes a record that the store does without if it must.
   *
   * @throws RefusedRecordException if it does not take it
   */
  public void record(Work work) {
    write(
        () -> {
          try {
            work.run();
          } catch (SQLException e) {
            if (Store.isRefusal(e)) {
              throw new RefusedRecordException(e);
            }
            throw e;
          }
        });
  }

  /** Writes and tells. */
  public <T extends @Nullable Object> T tell(Answer<T> work) {
    lock.lock();
    try {
      if (failure != null) {
        throw new UncheckedIOException(failure);
      }
      if (!open) {
        throw new IllegalStateException("the inventory is closed");
      }
      T answer = work.run();
      if (open && ++uncommitted >= COMMIT_WRITES) {
        commit();
      }
      return answer;
    } catch (SQLException e) {
      failure = Store.failure(folder, e);
      throw new UncheckedIOException(failure);
    } catch (InventoryException e) {
      failure = e;
      throw new UncheckedIOException(failure);
    } finally {
      lock.unlock();
    }
  }

  /** Commits; within a write. */
  public void commit() throws SQLException, InventoryException {
    try {
      ahead.run();
    } catch (UncheckedIOException e) {
      throw new InventoryWriteException(Store.MESSAGES.wording("log", folder), e);
    }
    session.commit();
    uncommitted = 0;
  }

  /** Commits for the last time; within a write. */
  public void end() throws SQLException, InventoryException {
    commit();
    open = false;
  }

  /**
   * Commits what can be and closes the session.
   *
   * @param others closes what else is open, before the session
   */
  public void close(Work others) {
    timer.shutdownNow();
    lock.lock();
    try {
      try {
        if (open && failure == null) {
          commit();
        }
      } finally {
        open = false;
        others.run();
        session.close();
      }
    } catch (InventoryException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.failure(folder, e));
    } finally {
      lock.unlock();
    }
  }

  private void commitIfDue() {
    lock.lock();
    try {
      if (open && failure == null && uncommitted > 0) {
        commit();
      }
    } catch (SQLException e) {
      failure = Store.failure(folder, e);
    } catch (InventoryException e) {
      failure = e;
    } finally {
      lock.unlock();
    }
  }
}
