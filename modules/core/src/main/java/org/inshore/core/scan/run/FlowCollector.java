package org.inshore.core.scan.run;

import java.util.HashSet;
import java.util.Set;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.locate.Preparation;
import org.inshore.core.scan.locate.RemoteEndpoints;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.Failures;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * Writes down the flows of one source. What could not be asked becomes an outcome of its own, of
 * kind {@code flows}, which coverage shows and which is counted with the parts.
 */
final class FlowCollector implements FlowSink {
  /** As many foreign tables as one could have, and more. */
  private static final int MAX = 100_000;

  private static final String KIND = "flows";

  private final SourcePlan plan;
  private final Residency residency;
  private final RemoteEndpoints farEnds;
  private final ScanJournal recorder;
  private final Set<Flow> told = new HashSet<>();
  private final Set<String> untold = new HashSet<>();

  private FlowCollector(
      SourcePlan plan, Residency residency, RemoteEndpoints farEnds, ScanJournal recorder) {
    this.plan = plan;
    this.residency = residency;
    this.farEnds = farEnds;
    this.recorder = recorder;
  }

  /** Asks an open scanner; whatever it throws costs the flows only. */
  static void ask(
      Scanner open,
      SourcePlan plan,
      Residency residency,
      RemoteEndpoints farEnds,
      ScanJournal recorder)
      throws InterruptedException {
    FlowCollector collector = new FlowCollector(plan, residency, farEnds, recorder);
    try {
      open.flows(collector);
    } catch (ScanException e) {
      collector.failed("*", e);
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a plugin.
      collector.failed("*", Failures.of(e));
    }
  }

  @Override
  public void flow(Flow flow) {
    if (!flow.place().source().equals(plan.source().id())) {
      throw new IllegalArgumentException("a flow of another source");
    }
    if (told.size() >= MAX) {
      failed(
          "…",
          new ScanException(
              Category.LIMIT_EXCEEDED,
              Preparation.MESSAGES.wording("flows.many", Integer.toString(MAX))));
    } else if (told.add(flow)) {
      recorder.flow(farEnds.of(flow, plan, residency));
    }
  }

  @Override
  public void failed(String what, ScanException reason) {
    untold(what, new Outcome.Failed(reason.category().name(), reason.wording()));
  }

  @Override
  public void skipped(String what, Wording reason) {
    untold(what, new Outcome.Skipped(reason));
  }

  private void untold(String what, Outcome outcome) {
    if (untold.add(what)) {
      Location place = Location.of(plan.source().id()).append(KIND, what);
      recorder.flowsUntold(new AssetEntry(place, KIND, -1, null, null, outcome, null));
    }
  }
}
