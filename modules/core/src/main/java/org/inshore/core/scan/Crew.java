package org.inshore.core.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.inshore.spi.scan.Asset;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a run: one for each source that is listed, the workers, and the caller's as their
 * supervisor. A worker that does not end when told is given up and replaced: Java cannot kill a
 * thread, so all are daemons and there is a limit to how many may be lost.
 */
final class Crew {
  private static final int QUEUE = 256;
  private static final int LEAST_SLOTS = 4;
  private static final int MOST_LOST = 16;
  private static final Duration TICK = Duration.ofMillis(50);

  private record Task(SourceRun source, Asset asset) {}

  private final Setup setup;
  private final Supplier<Examiner> examiners;
  private final Recorder recorder;
  private final Counters counters;
  private final Stop stop;
  private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
  private final List<SourceRun> sources = new ArrayList<>();
  private final AtomicInteger workers = new AtomicInteger();
  private final Object bell = new Object();

  private volatile boolean listed;
  private int lost;
  private int named;

  Crew(Setup setup, Supplier<Examiner> examiners, Recorder recorder, Counters counters, Stop stop) {
    this.setup = setup;
    this.examiners = examiners;
    this.recorder = recorder;
    this.counters = counters;
    this.stop = stop;
  }

  /** Does all the work; tells whether the calling thread was interrupted meanwhile. */
  boolean work() {
    start();
    boolean interrupted = false;
    long stoppedAt = 0;
    while (!isOver()) {
      try {
        synchronized (bell) {
          bell.wait(TICK.toMillis());
        }
      } catch (InterruptedException e) {
        interrupted = true;
        stop.set("stopped");
      }
      if (!stop.isSet()) {
        supervise();
      } else if (stoppedAt == 0) {
        stoppedAt = System.nanoTime();
        end();
      } else if (isOver(stoppedAt)) {
        break;
      } else {
        end();
      }
    }
    clearUp();
    return interrupted;
  }

  private void start() {
    Semaphore slots = new Semaphore(Math.max(LEAST_SLOTS, setup.threads()));
    OutputGuard guard = new OutputGuard(setup.out());
    for (SourcePlan plan : setup.sources()) {
      sources.add(
          new SourceRun(
              plan,
              setup.means().limits(),
              slots,
              (source, asset) -> queue.put(new Task(source, asset)),
              guard,
              recorder,
              stop));
    }
    for (SourceRun source : sources) {
      thread("inshore-list-" + source.id(), source::list);
    }
    for (int i = 0; i < setup.threads(); i++) {
      hire();
    }
  }

  private void hire() {
    workers.incrementAndGet();
    thread("inshore-read-" + ++named, this::readAll);
  }

  private static void thread(String name, Runnable body) {
    Thread.ofPlatform().name(name).daemon().start(body);
  }

  private boolean isOver() {
    listed = listed || sources.stream().allMatch(SourceRun::isListed);
    if (listed) {
      counters.listed();
    }
    return listed && workers.get() == 0 && queue.isEmpty();
  }

  private boolean isOver(long stoppedAt) {
    return System.nanoTime() - stoppedAt > setup.grace().toNanos();
  }

  /** Ends what takes too long. */
  private void supervise() {
    for (Job job : jobs) {
      if (!job.reading().isLate()) {
        continue;
      }
      job.interrupt();
      if (job.reading().lateness().compareTo(setup.grace()) > 0
          && job.abandon(job.reading().late())) {
        lost++;
        workers.decrementAndGet();
        if (lost <= MOST_LOST) {
          hire();
        } else if (workers.get() == 0) {
          stop.set("workers-lost");
        }
      }
    }
    Duration patience = setup.means().limits().assetTime();
    for (SourceRun source : sources) {
      Duration silence = source.silence();
      if (silence.compareTo(patience.plus(setup.grace())) > 0) {
        source.abandon();
      } else if (silence.compareTo(patience) > 0) {
        source.interrupt();
      }
    }
  }

  /** Tells all threads to end. */
  private void end() {
    sources.forEach(SourceRun::interrupt);
    jobs.forEach(Job::interrupt);
  }

  /** Gives every asset that is left an outcome and closes the sources. */
  private void clearUp() {
    if (stop.isSet()) {
      jobs.forEach(job -> job.abandon(stop.reason()));
      sources.forEach(SourceRun::abandon);
      for (Task task = queue.poll(); task != null; task = queue.poll()) {
        notComeTo(task);
      }
    }
    sources.forEach(SourceRun::close);
  }

  private void notComeTo(Task task) {
    recorder.failed(task.asset(), stop.reason());
    task.source().assetDone();
  }

  /** The body of a worker. */
  private void readAll() {
    boolean mine = true;
    try {
      Examiner examiner = examiners.get();
      while (mine) {
        boolean last = listed;
        Task task = next();
        if (task == null) {
          if (last) {
            return;
          }
        } else if (stop.isSet()) {
          notComeTo(task);
        } else {
          Job job =
              new Job(
                  task.source(), task.asset(), setup.means(), examiner, recorder, counters, stop);
          jobs.add(job);
          Job.End end = job.run(task.source().scanner());
          jobs.remove(job);
          mine = end != Job.End.LOST;
          if (end == Job.End.SHAKEN) {
            examiner = examiners.get();
          }
        }
      }
    } catch (RuntimeException | Error e) {
      // Not of an asset, which Job would have caught: without this the run would wait for ever.
      recorder.fail(new IllegalStateException("a worker broke down", e));
    } finally {
      if (mine) {
        workers.decrementAndGet();
      }
      synchronized (bell) {
        bell.notifyAll();
      }
    }
  }

  private @Nullable Task next() {
    try {
      return queue.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Meant for the asset before; a stop shows in its flag.
      return null;
    }
  }
}
