package org.inshore.core.scan.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.locate.RemoteEndpoints;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Slice;
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

  /** So long what is listed is put in order before the first of it is read. */
  private static final Duration LISTING = Duration.ofSeconds(20);

  private final RunContext setup;
  private final Supplier<ContentMatcher> matchers;
  private final ScanJournal recorder;
  private final Counters counters;
  private final Stop stop;
  private final Workload work = new Workload();
  private final AssetReading.ReadContext means;
  private final Set<SlicedJob> sliced = ConcurrentHashMap.newKeySet();
  private final Set<Supervised> jobs = ConcurrentHashMap.newKeySet();
  private final Set<HelperTask> stints = ConcurrentHashMap.newKeySet();
  private final List<SourceRun> sources = new ArrayList<>();
  private final Object bell = new Object();
  private final RemainingBudget remaining;
  private final Slicing slicing;
  private final long begun = System.nanoTime();

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
    this.remaining =
        new RemainingBudget(
            setup.triage().budget(),
            InstantSource.system(),
            counters::rowsRead,
            counters::bytesRead,
            counters::cellsRead);
    this.slicing = new Slicing(setup, recorder, counters, stop, remaining);
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
    SourceRun.Queue queue =
        new SourceRun.Queue() {
          @Override
          public void rank(SourceRun source, Asset asset) throws InterruptedException {
            work.rank(new Workload.Ranked(source, asset, recorder.expectedHarm(asset)));
          }

          @Override
          public void put(SourceRun source, Asset asset, long ticket) throws InterruptedException {
            work.put(source, asset, ticket);
          }
        };
    for (SourcePlan plan : setup.sources()) {
      sources.add(
          new SourceRun(
              plan,
              setup.means().limits(),
              slots,
              queue,
              guard,
              farEnds,
              recorder,
              stop,
              setup.triage().pass()));
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
    boolean all = listed || sources.stream().allMatch(SourceRun::isListed);
    if (all || System.nanoTime() - begun > LISTING.toNanos()) {
      work.release(); // before anybody takes the end of all lists for that of the work
    }
    listed = all;
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
    if (remaining.isSpent()) {
      jobs.forEach(Supervised::interrupt);
    }
    for (Supervised job : jobs) {
      if (!job.isLate()) {
        continue;
      }
      job.interrupt();
      if (job.lateness().compareTo(setup.grace()) > 0 && job.abandon(job.late())) {
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
    jobs.forEach(Supervised::interrupt);
  }

  /** Gives every asset that is left an outcome and closes the sources. */
  private void clearUp() {
    if (stop.isSet()) {
      jobs.forEach(job -> job.abandon(stop.reason()));
      sliced.forEach(job -> job.abandon(stop.reason()));
      sources.forEach(SourceRun::abandon);
      work.release();
      for (Workload.Item item = work.next(); item != null; item = work.next()) {
        switch (item) {
          case Workload.Task task -> notComeTo(task.source(), task.asset());
          case Workload.Ranked ranked -> notComeTo(ranked.source(), ranked.asset());
          case Workload.Share share -> {
            // Its owner has settled.
          }
          case Workload.Turn turn -> {
            // It was abandoned.
          }
        }
      }
    }
    sources.forEach(SourceRun::close);
  }

  private void notComeTo(SourceRun source, Asset asset) {
    recorder.failed(asset, stop.reason());
    source.assetDone();
  }

  /**
   * Leaves an asset that the budget does not reach to what a sample of it said, if there is one.
   */
  private void leave(Workload.Ranked ranked) {
    if (!recorder.carriedSample(ranked.asset())) {
      recorder.failed(ranked.asset(), RemainingBudget.spent());
    }
    ranked.source().assetDone();
  }

  /** The body of a worker. */
  private void readAll() {
    boolean mine = true;
    try {
      ContentMatcher matcher = matchers.get();
      while (mine) {
        boolean last = listed;
        Workload.Item item = next();
        if (item == null) {
          if (last && !work.isReading()) {
            return;
          }
          continue;
        }
        Job.End end =
            switch (item) {
              case Workload.Share(Helpers.Work share) -> help(share, matcher);
              case Workload.Turn(SlicedJob job) -> slices(job, matcher);
              case Workload.Ranked ranked -> take(ranked, matcher);
              case Workload.Task task -> read(task.source(), task.asset(), task.ticket(), matcher);
            };
        mine = end != Job.End.LOST;
        if (end == Job.End.SHAKEN) {
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

  private Job.End help(Helpers.Work share, ContentMatcher matcher) {
    HelperTask task = new HelperTask();
    stints.add(task);
    boolean sound = share.with(matcher);
    stints.remove(task);
    if (!task.end()) {
      return Job.End.LOST;
    }
    return sound ? Job.End.WELL : Job.End.SHAKEN;
  }

  /** Reads an asset in its turn, as long as the budget lasts. */
  private Job.End take(Workload.Ranked ranked, ContentMatcher matcher) {
    Asset asset = ranked.asset();
    if (stop.isSet()) {
      notComeTo(ranked.source(), asset);
      return Job.End.WELL;
    }
    if (!remaining.allows(asset, Counters.hasRows(asset.kind()))) {
      leave(ranked);
      return Job.End.WELL;
    }
    return read(ranked.source(), asset, recorder.read(asset), matcher);
  }

  private Job.End read(SourceRun source, Asset asset, long ticket, ContentMatcher matcher) {
    if (stop.isSet() || !recorder.mayRead(ticket)) {
      notComeTo(source, asset);
      return Job.End.WELL;
    }
    SlicedJob slices = slicing.cut(source, asset);
    if (slices != null) {
      sliced.add(slices);
      work.slicing();
      return slices(slices, matcher);
    }
    work.begun();
    AssetReading.ReadContext by = source.means(asset, means);
    Job job = new Job(source, asset, by, matcher, recorder, counters, stop, remaining);
    jobs.add(job);
    Job.End end = job.run(source.scanner());
    jobs.remove(job);
    if (end != Job.End.LOST) {
      work.done();
    }
    return end;
  }

  /** Reads slices of a table, one after the other, and settles it after the last. */
  private Job.End slices(SlicedJob job, ContentMatcher matcher) {
    work.begun();
    Job.End end = Job.End.WELL;
    for (Slice slice = job.claim();
        slice != null && end == Job.End.WELL;
        slice = end == Job.End.WELL ? job.claim() : null) {
      if (job.wantsMore() && work.isAnyFree()) {
        work.invite(job);
      }
      SliceJob one = new SliceJob(job, slice, means.with(job.source().pace()), matcher);
      jobs.add(one);
      end = one.run(job.source().scanner());
      jobs.remove(one);
    }
    if (end == Job.End.LOST) {
      work.invite(job);
      return end;
    }
    if (end == Job.End.SHAKEN) {
      work.invite(job);
    } else if (job.beginsToSettle()) {
      job.settle(matcher);
      sliced.remove(job);
      work.slicingDone();
    }
    work.done();
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
