package org.inshore.core.scan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.inshore.core.name.Names;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.journal.VersionHashes;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.slice.EventReplay;
import org.inshore.core.slice.SliceShelf;
import org.inshore.core.triage.Triage;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Dependencies of a run.
 *
 * @param sources what to scan
 * @param means limits and extractors
 * @param threads how many assets are read at once
 * @param out the output folder
 * @param listener hears how it goes
 * @param opener makes what must not exist before the run begins
 * @param grace how long what was told to end may take before it is given up
 * @param triage what is read, and in which order
 */
public record RunContext(
    List<SourcePlan> sources,
    AssetReading.ReadContext means,
    int threads,
    Path out,
    ScanListener listener,
    Opener opener,
    Duration grace,
    Triage triage) {

  public static final Duration STANDARD_GRACE = Duration.ofSeconds(10);

  /** Dependencies of a run that reads all, in the order in which it is listed. */
  public RunContext(
      List<SourcePlan> sources,
      AssetReading.ReadContext means,
      int threads,
      Path out,
      ScanListener listener,
      Opener opener,
      Duration grace) {
    this(sources, means, threads, out, listener, opener, grace, Triage.NONE);
  }

  /** The same with other means. */
  RunContext with(AssetReading.ReadContext other) {
    return new RunContext(sources, other, threads, out, listener, opener, grace, triage);
  }

  /** Where results of slices are kept; null if nothing is read in slices. */
  @Nullable SliceShelf slices() {
    try {
      return opener.slices();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules in force by their ids. */
  EventReplay.Rules rules() {
    return opener.rules();
  }

  /** Makes what must not exist before the run begins. */
  public interface Opener {
    /** Makes content matchers, one for each worker; for all threads. */
    Supplier<ContentMatcher> matchers() throws IOException;

    /** Begins the inventory. */
    Ledger ledger() throws IOException;

    /** Masks names; the same ones at each call. */
    Names names() throws IOException;

    /** Hashes of the versions of what is read. */
    default VersionHashes versions() {
      return VersionHashes.NONE;
    }

    /** Where results of slices are kept while it runs; null if nothing is read in slices. */
    default @Nullable SliceShelf slices() throws IOException {
      return null;
    }

    /** The rules in force by their ids. */
    default EventReplay.Rules rules() {
      return id -> null;
    }

    /** What the operator should know before the run. */
    default List<Wording> notices() {
      return List.of();
    }
  }
}
