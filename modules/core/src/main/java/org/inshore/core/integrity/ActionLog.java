package org.inshore.core.integrity;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A write-ahead log with group commit: what a scan does, one line for each action, each bound to
 * the line before by a hash; for all threads. Its form is described by {@link ActionLine}.
 *
 * <p>The log is ahead of the act. A line that says what is about to be done is on disk before it is
 * done: {@link Action.Verb#BEGIN} before the inventory is made, {@link Action.Verb#CONNECT} before
 * a source is opened, {@link Action.Verb#READ} before an asset is read. What came of it follows,
 * and is on disk before the inventory commits it.
 *
 * <p>Adding a line writes it nowhere yet; {@link #await} returns when it is on disk. One thread
 * writes and forces (fsync) all lines that were added up to then at once. It begins when somebody
 * waits, or when {@value #GROUP} lines are not on disk yet. The line of an asset is added when the
 * asset is queued, so as a rule it is on disk long before a worker takes the asset, and nobody
 * waits. That thread is never interrupted, and it writes through a stream: an interrupt would close
 * a channel.
 *
 * <p>While it is open the file is locked, by which other processes know that the scan still runs.
 */
public final class ActionLog implements AutoCloseable {
  /** The log's file in an output folder. */
  public static final String FILE = "actions.log";

  private static final int GROUP = 64;

  private final Path path;
  private final FileOutputStream file;
  private final Clock clock;
  private final Thread writer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition forced = lock.newCondition();
  private ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private String chain;

  /** Lines added; lines on disk; lines that are to be on disk soon. */
  private long added;

  private long held;
  private long asked;
  private boolean closed;
  private @Nullable IOException failure;

  private ActionLog(Path path, FileOutputStream file, Clock clock, String chain) {
    this.path = path;
    this.file = file;
    this.clock = clock;
    this.chain = chain;
    this.writer = Thread.ofPlatform().daemon().name("action-log").unstarted(this::write);
  }

  /**
   * Begins a log in a folder, which is made if need be; both can be opened by their owner only.
   *
   * @param run id of the scan
   * @throws IntegrityException if the folder holds a log already
   * @throws IOException if it cannot be made
   */
  public static ActionLog create(Path folder, String run) throws IOException {
    return create(folder, run, Clock.systemUTC());
  }

  static ActionLog create(Path folder, String run, Clock clock) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    }
    Path path = folder.resolve(FILE);
    try {
      Files.createFile(path, OwnerOnly.file(folder));
    } catch (FileAlreadyExistsException e) {
      throw new IntegrityException(SigningKey.MESSAGES.wording("log.exists", folder));
    }
    FileOutputStream file = new FileOutputStream(path.toFile());
    FolderLock.take(file.getChannel());
    String head = ActionLine.head(run);
    ActionLog log = new ActionLog(path, file, clock, Sha256.of(head));
    log.pending.writeBytes((head + "\n").getBytes(StandardCharsets.UTF_8));
    log.writer.start();
    return log;
  }

  /**
   * Adds an action.
   *
   * @return the number of its line, for {@link #await}; 0 once the log is closed, since a reading
   *     that was given up may still speak
   */
  public long add(Action action) {
    String tail = ActionLine.tail(action);
    lock.lock();
    try {
      if (closed) {
        return 0;
      }
      String text =
          (added + 1) + "\t" + clock.instant().truncatedTo(ChronoUnit.MILLIS) + "\t" + tail;
      chain = ActionLine.chain(chain, text);
      pending.writeBytes((text + "\t" + chain + "\n").getBytes(StandardCharsets.UTF_8));
      added++;
      if (added - Math.max(held, asked) >= GROUP) {
        ask(added);
      }
      return added;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a line, and all before it, are on disk.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  public void await(long line) {
    lock.lock();
    try {
      ask(line);
      while (held < line && failure == null) {
        forced.awaitUninterruptibly();
      }
      if (failure != null) {
        throw new UncheckedIOException(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all lines added so far are on disk.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  public void force() {
    long last;
    lock.lock();
    try {
      last = added;
    } finally {
      lock.unlock();
    }
    await(last);
  }

  /** Ends the log; what was added is on disk then. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      wanted.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    file.close();
    if (failure != null) {
      throw new IOException(failure);
    }
  }

  /** Removes the log of a scan that could not begin, so that the folder can be used again. */
  public void discard() {
    try (this) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It holds no act; the error that led here says what is wrong.
    }
  }

  private void ask(long line) {
    if (line > asked) {
      asked = line;
      wanted.signal();
    }
  }

  /** The body of the thread that writes. */
  private void write() {
    lock.lock();
    try {
      boolean first = true;
      while (true) {
        while (asked <= held && !closed && !first) {
          wanted.awaitUninterruptibly();
        }
        boolean last = closed;
        ByteArrayOutputStream group = pending;
        pending = new ByteArrayOutputStream(group.size());
        long upTo = added;
        lock.unlock();
        try {
          group.writeTo(file);
          file.getFD().sync();
          if (first) {
            forceEntry();
          }
        } catch (IOException e) {
          failure = e;
        } finally {
          lock.lock();
        }
        first = false;
        held = upTo;
        forced.signalAll();
        if (last || failure != null) {
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Forces the folder's entry of the file, where folders can be opened. */
  private void forceEntry() {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      } catch (IOException e) {
        // Not on this system: its files are found again without.
      }
    }
  }
}
