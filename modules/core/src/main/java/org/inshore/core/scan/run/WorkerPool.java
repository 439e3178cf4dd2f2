package org.inshore.core.scan.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.inshore.core.scan.locate.RemoteEndpoints;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a run: one for each source that is listed, the workers, and the caller's as their
 * supervisor. A worker that does not end when told is given up and replaced: Java cannot kill a
 * thread, so all are daemons and there is a limit to how many may be lost.
 */
final class WorkerPool {
  private static final int MIN_SLOTS = 4;
  private static final int MAX_LOST = 16;
  private static final Duration TICK = Duration.ofMillis(50);

  private final RunContext setup;
  private final Supplier<ContentMatcher> matchers;
  private final ScanJournal recorder;
  private final Counters counters;
  private final Stop stop;
  private final Workload work = new Workload();
  private final AssetReading.ReadContext means;
  private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
  private final Set<HelperTask> stints = ConcurrentHashMap.newKeySet();
  private final List<SourceRun> sources = new ArrayList<>();
  private final Object bell = new Object();

  private volatile boolean listed;
  private int lost;
  private int named;

  WorkerPool(
      RunContext setup,
      Supplier<ContentMatcher> matchers,
      ScanJournal recorder,
      Counters counters,
      Stop stop) {
    this.setup = setup;
    this.matchers = matchers;
    this.recorder = recorder;
    this.counters = counters;
    this.stop = stop;
    AssetReading.ReadContext given = setup.means();
    this.means = given.with(given.sharing().with(work, setup.threads()));
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
    Semaphore slots = new Semaphore(Math.max(MIN_SLOTS, setup.threads()));
    OutputGuard guard = new OutputGuard(setup.out());
    RemoteEndpoints farEnds = new RemoteEndpoints(setup.sources());
    for (SourcePlan plan : setup.sources()) {
      sources.add(
          new SourceRun(
              plan, setup.means().limits(), slots, work::put, guard, farEnds, recorder, stop));
    }
    for (SourceRun source : sources) {
      thread("inshore-list-" + source.id(), source::list);
    }
    for (int i = 0; i < setup.threads(); i++) {
      hire();
    }
  }

  private void hire() {
    work.joined();
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
    return listed && work.isDeserted() && work.isEmpty();
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
        work.done();
        replace();
      }
    }
    Duration patience = setup.means().limits().assetTime();
    for (HelperTask task : stints) {
      if (task.length().compareTo(patience.plus(setup.grace())) > 0 && task.end()) {
        replace();
      }
    }
    for (SourceRun source : sources) {
      Duration silence = source.silence();
      if (silence.compareTo(patience.plus(setup.grace())) > 0) {
        source.abandon();
      } else if (silence.compareTo(patience) > 0) {
        source.interrupt();
      }
    }
  }

  /** Gives a worker up, and takes on another if not too many were lost. */
  private void replace() {
    lost++;
    work.left();
    if (lost <= MAX_LOST) {
      hire();
    } else if (work.isDeserted()) {
      stop.set("workers-lost");
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
      for (Workload.Item item = work.next(); item != null; item = work.next()) {
        if (item instanceof Workload.Task task) {
          notComeTo(task);
        }
      }
    }
    sources.forEach(SourceRun::close);
  }

  private void notComeTo(Workload.Task task) {
    recorder.failed(task.asset(), stop.reason());
    task.source().assetDone();
  }

  /** The body of a worker. */
  private void readAll() {
    boolean mine = true;
    try {
      ContentMatcher matcher = matchers.get();
      while (mine) {
        boolean last = listed;
        boolean sound = true;
        switch (next()) {
          case null -> {
            if (last && !work.isReading()) {
              return;
            }
          }
          case Workload.Share(Helpers.Work share) -> {
            HelperTask task = new HelperTask();
            stints.add(task);
            sound = share.with(matcher);
            stints.remove(task);
            mine = task.end();
          }
          case Workload.Task task -> {
            if (stop.isSet() || !recorder.mayRead(task.ticket())) {
              notComeTo(task);
            } else {
              Job.End end = read(task, matcher);
              mine = end != Job.End.LOST;
              sound = end != Job.End.SHAKEN;
            }
          }
        }
        if (!sound) {
          matcher = matchers.get();
        }
      }
    } catch (RuntimeException | Error e) {
      // Not of an asset, which Job would have caught: without this the run would wait for ever.
      recorder.fail(new IllegalStateException("a worker broke down", e));
    } finally {
      if (mine) {
        work.left();
      }
      synchronized (bell) {
        bell.notifyAll();
      }
    }
  }

  private Job.End read(Workload.Task task, ContentMatcher matcher) {
    work.begun();
    Job job = new Job(task.source(), task.asset(), means, matcher, recorder, counters, stop);
    jobs.add(job);
    Job.End end = job.run(task.source().scanner());
    jobs.remove(job);
    if (end != Job.End.LOST) {
      work.done();
    }
    return end;
  }

  private Workload.@Nullable Item next() {
    try {
      return work.next(TICK);
    } catch (InterruptedException e) {
      // Meant for the asset before; a stop shows in its flag.
      return null;
    }
  }
}
