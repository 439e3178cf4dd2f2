package org.inshore.core.scan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.inshore.core.isolation.Isolation;
import org.inshore.core.name.MaskedRecords;
import org.inshore.core.name.Names;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.journal.ScanProgress;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.slice.SliceShelf;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** A scan that is ready, running or ended. {@link #run} is called once; the rest from anywhere. */
public final class ScanRun {
  private final RunContext setup;
  private final Counters counters;
  private final Stop stop = new Stop();

  public ScanRun(RunContext setup) {
    this.setup = setup;
    this.counters = new Counters(setup.sources().size());
  }

  /** What the operator should know before it runs, for instance exemptions that have ended. */
  public List<Wording> notices() {
    return setup.opener().notices();
  }

  /**
   * Runs to the end, or until stopped.
   *
   * @throws IOException if the inventory cannot be written; what was written stays readable
   * @throws InterruptedException if this thread was interrupted; the scan was stopped then
   */
  public ScanResult run() throws IOException, InterruptedException {
    Supplier<ContentMatcher> matchers = setup.opener().matchers();
    boolean interrupted;
    try (Ledger ledger = setup.opener().ledger()) {
      Names names = setup.opener().names();
      names.keepWith(ledger.records()::name);
      ScanJournal recorder =
          new ScanJournal(
              ledger,
              new MaskedRecords(names),
              counters,
              setup.listener(),
              setup.opener().versions(),
              () -> stop.set("broken"));
      for (SourcePlan plan : setup.sources()) {
        recorder.source(plan.source(), plan.residency());
      }
      try (Isolation isolation =
          Isolation.of(setup.means().extractors(), setup.means().documents(), setup.threads())) {
        RunContext isolated = setup.with(setup.means().with(isolation.extractors()));
        interrupted = new WorkerPool(isolated, matchers, recorder, counters, stop).work();
      }
      SliceShelf slices = setup.slices();
      if (slices != null && !stop.isSet()) {
        slices.clear();
      }
      check(recorder.failure());
      ledger.finish(state(), Instant.now());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    return counters.result(setup.out(), state());
  }

  /**
   * Ends the scan soon: results so far are kept, each asset that was not reached has an outcome
   * that says so. Returns at once; {@link #run} returns when the inventory is closed.
   */
  public void stop() {
    stop.set("stopped");
  }

  /** Ends the scan soon, as {@link #stop}, because its time is over. */
  public void stopForTime() {
    stop.set("time");
  }

  /** The progress so far. */
  public ScanProgress progress() {
    return counters.progress();
  }

  private State state() {
    return stop.isSet() ? State.STOPPED : State.DONE;
  }

  private static void check(@Nullable RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }
}
