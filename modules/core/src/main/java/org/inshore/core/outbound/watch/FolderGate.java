package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.inshore.core.file.FullDisk;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * A gate over a drop folder. A file that is complete is taken, judged and released or held by one
 * of its threads; what went wrong is told once and tried again.
 */
public final class FolderGate implements AutoCloseable {
  private static final String FULL = "full";
  private static final int TICK = 200;

  private final DropFolder folder;
  private final Judge judge;
  private final GateRecord record;
  private final GateListener listener;
  private final FileChannel lock;
  private final Arrivals arrivals;
  private final FilePassage passage;
  private final int threads;
  private final Duration again;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();

  /** Files in incoming that are queued or being taken. */
  private final Set<Path> known = ConcurrentHashMap.newKeySet();

  /** Cases that could not be brought to their end, by number. */
  private final Map<Long, Path> stuck = new ConcurrentHashMap<>();

  /** What was told last of files and folders with which nothing went well since. */
  private final Map<Path, String> told = new ConcurrentHashMap<>();

  private volatile boolean stopped;
  private long triedAgain = System.nanoTime();

  /** A file to take, or a case to bring to its end. */
  private record Job(Path path, long number) {}

  private FolderGate(
      DropFolder folder,
      Judge judge,
      GateRecord record,
      GateListener listener,
      FileChannel lock,
      Options options) {
    this.folder = folder;
    this.judge = judge;
    this.record = record;
    this.listener = listener;
    this.lock = lock;
    this.threads = options.threads();
    this.again = options.again();
    this.arrivals = new Arrivals(folder.incoming(), options.quiet(), options.asksKernel());
    this.passage = new FilePassage(folder, judge, record, options.quarantine());
  }

  /**
   * Options of a gate.
   *
   * @param threads how many files are judged at once
   * @param quiet how long a file must stand still of which the kernel says nothing
   * @param again how long after a fault the same is tried again
   * @param asksKernel whether the kernel is asked at all
   * @param quarantine where suspected state secrets go; null for where all goes that is held
   */
  public record Options(
      int threads, Duration quiet, Duration again, boolean asksKernel, @Nullable Path quarantine) {}

  /**
   * Opens a gate: makes its folders, and brings to its end what an earlier one left in the middle.
   *
   * @throws ScanException with {@code CONFIGURATION} if a folder cannot be used
   * @throws IOException if the record cannot be read or written
   */
  public static FolderGate open(
      DropFolder folder, Judge judge, GateRecord record, GateListener listener, Options options)
      throws ScanException, IOException {
    folder.prepare();
    FileChannel lock = folder.lock();
    FolderGate gate = new FolderGate(folder, judge, record, listener, lock, options);
    record.opened(judge);
    gate.recover();
    return gate;
  }

  /** Judges what comes until it is stopped. */
  public void run() throws InterruptedException {
    work(false);
  }

  /** Judges what is there, and ends when nothing is left that can be judged. */
  public void once() throws InterruptedException {
    work(true);
  }

  /** Ends soon: what is being judged is brought to its end. */
  public void stop() {
    stopped = true;
  }

  /**
   * How many files wait: under names by which they are still written, or for a fault to end; a
   * folder that cannot be listed is one.
   */
  public long waiting() {
    return arrivals.temporary()
        + arrivals.unlisted().size()
        + passage.untaken().size()
        + stuck.size();
  }

  private void work(boolean once) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 0; i < threads; i++) {
        pool.execute(this::serve);
      }
      listener.ready();
      long idle = System.nanoTime();
      while (!stopped) {
        try {
          arrivals.next(TICK, this::offer, known::contains);
          told.remove(folder.incoming());
          arrivals.unlisted().forEach(this::tellUnlisted);
        } catch (IOException e) {
          tell(
              folder.incoming(),
              "incoming",
              DropFolder.MESSAGES.wording("fault.incoming", folder.incoming()));
          Thread.sleep(TICK);
        }
        if (!jobs.isEmpty() || !known.isEmpty()) {
          idle = System.nanoTime();
        }
        tryAgain();
        clock();
        if (once && System.nanoTime() - idle > Duration.ofSeconds(4).toNanos()) {
          break;
        }
      }
    } finally {
      stopped = true;
      pool.shutdown();
      boolean ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      if (!ended) {
        pool.shutdownNow();
      }
    }
  }

  private void offer(Path file) {
    if (!passage.rests(file, again) && known.add(file)) {
      jobs.add(new Job(file, 0));
    }
  }

  private void serve() {
    while (!stopped) {
      try {
        Job job = jobs.poll(TICK, TimeUnit.MILLISECONDS);
        if (job != null) {
          serve(job);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void serve(Job job) throws InterruptedException {
    long number = job.number();
    try {
      if (number == 0) {
        number = passage.take(job.path());
      }
      if (number != 0) {
        FilePassage.End end = passage.end(number);
        if (end.passed() != null) {
          listener.passed(end.passed());
        }
      }
      told.remove(job.path());
      told.values().removeIf(FULL::equals);
    } catch (IOException | UncheckedIOException | ScanException e) {
      if (number != 0) {
        stuck.put(number, job.path());
      }
      tell(job.path(), e);
    } finally {
      known.remove(job.path());
    }
  }

  private void tryAgain() {
    if (System.nanoTime() - triedAgain > again.toNanos()) {
      triedAgain = System.nanoTime();
      passage.forgetGone();
      stuck.forEach(
          (number, path) -> {
            if (stuck.remove(number) != null) {
              jobs.add(new Job(path, number));
            }
          });
    }
  }

  private void clock() {
    Duration back = record.wentBack();
    if (!back.isZero()) {
      listener.fault(
          DropFolder.MESSAGES.wording("fault.clock", back.toSeconds(), record.latest().toString()));
    }
  }

  private void tellUnlisted(Path below) {
    String name = judge.masked(passage.name(below));
    tell(below, "folder", DropFolder.MESSAGES.wording("fault.folder", name));
  }

  /** Tells one fault of a file once, until it goes well with it; that the disk is full, of all. */
  private void tell(Path file, Exception failure) {
    Exception cause =
        failure instanceof UncheckedIOException e ? Objects.requireNonNull(e.getCause()) : failure;
    String name = judge.masked(passage.name(file));
    if (cause instanceof NoSuchFileException gone && file.toString().equals(gone.getFile())) {
      return; // taken away again before it was taken
    }
    if (FullDisk.caused(cause)) {
      tell(file, FULL, DropFolder.MESSAGES.wording("fault.full", folder.judging(), name));
    } else if (cause instanceof FileSystemException e) {
      String where = judge.masked(String.valueOf(e.getFile()));
      tell(file, "file " + where, DropFolder.MESSAGES.wording("fault.file", where, name));
    } else {
      String kind = cause.getClass().getName();
      tell(file, kind, DropFolder.MESSAGES.wording("fault.other", name, kind));
    }
  }

  private void tell(Path of, String fault, Wording what) {
    boolean known = fault.equals(FULL) && told.containsValue(FULL);
    if (!fault.equals(told.put(of, fault)) && !known) {
      listener.fault(what);
    }
  }

  /** Goes through what an earlier process left in the middle. */
  private void recover() throws IOException {
    Map<Long, GateCase.State> undone = record.undone();
    for (long number : passage.numbers()) {
      if (passage.isDone(number, undone.get(number))) {
        passage.clear(number);
        record.done(number);
      } else {
        record.again(number);
        jobs.add(new Job(passage.original(number), number));
      }
      undone.remove(number);
    }
    // Put on record and never taken: it is in incoming still, and comes again.
    undone.keySet().forEach(record::done);
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    arrivals.close();
    lock.close();
  }
}
