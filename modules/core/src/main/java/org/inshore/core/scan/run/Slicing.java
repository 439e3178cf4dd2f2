package org.inshore.core.scan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.inshore.core.scan.journal.Counters;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.slice.SliceShelf;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.core.triage.Triage;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.SlicePlan;
import org.jspecify.annotations.Nullable;

/** Decision which tables are read in slices: large ones, all of whose rows are to be read. */
final class Slicing {
  private final @Nullable SliceShelf shelf;
  private final RunContext setup;
  private final ScanJournal recorder;
  private final Counters counters;
  private final Stop stop;
  private final RemainingBudget remaining;

  Slicing(
      RunContext setup,
      ScanJournal recorder,
      Counters counters,
      Stop stop,
      RemainingBudget remaining) {
    this.setup = setup;
    this.shelf = setup.slices();
    this.recorder = recorder;
    this.counters = counters;
    this.stop = stop;
    this.remaining = remaining;
  }

  /** The reading of an asset in slices; null if it is read as a whole. */
  @Nullable SlicedJob cut(SourceRun source, Asset asset) {
    SliceShelf keeping = shelf;
    Limits limits = setup.means().limits();
    if (keeping == null
        || !Counters.hasRows(asset.kind())
        || limits.rows() > 0
        || setup.triage().pass() == Triage.Pass.FIRST) {
      return null;
    }
    try {
      SlicePlan plan = source.scanner().slices(asset);
      if (plan.isWhole()) {
        return null;
      }
      SliceShelf.Taken taken = recorder.slices(keeping, asset, plan);
      return new SlicedJob(
          source, asset, taken, recorder, counters, stop, remaining, setup.rules());
    } catch (ScanException | RuntimeException e) {
      // Reading it as a whole fails likewise, and says why.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (IOException e) {
      recorder.fail(new UncheckedIOException(e));
      return null;
    }
  }
}
