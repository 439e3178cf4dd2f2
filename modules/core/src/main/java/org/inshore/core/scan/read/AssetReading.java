package org.inshore.core.scan.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.inshore.core.pace.Pace;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.person.log.LogKeys;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.scan.embedded.AttributeRows;
import org.inshore.core.scan.embedded.CrosstabHeadings;
import org.inshore.core.scan.embedded.EmbeddedRecords;
import org.inshore.core.scan.embedded.EncodedCells;
import org.inshore.core.scan.embedded.NumberParts;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.ContentReading;
import org.inshore.core.scan.share.WorkSharing;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.SliceTally;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.CountedWording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one asset: takes what its scanner hands on, has documents opened, looks through
 * text and rows, keeps to the limits and remembers what came of it.
 *
 * <p>A part that fails costs only itself. A limit of the whole asset, once reached, ends it,
 * whatever an extractor makes of the exception.
 */
public final class AssetReading implements DocumentOpener.Target {
  /**
   * Context that all readings of a run share.
   *
   * @param sharing how large assets are shared out
   * @param documents how documents are opened
   * @param pace at which the source is read
   * @param isSampledOnly whether a document of which no sample can be read is left
   */
  public record ReadContext(
      Limits limits,
      List<Extractor> extractors,
      WorkSharing sharing,
      DocumentOptions documents,
      Pace pace,
      boolean isSampledOnly) {
    /** The same at a pace. */
    public ReadContext with(Pace other) {
      return other.isFree() && pace.isFree()
          ? this
          : new ReadContext(limits, extractors, sharing, documents, other, isSampledOnly);
    }

    /** Shares nothing, opens documents without options and reads as fast as can be. */
    public ReadContext(Limits limits, List<Extractor> extractors) {
      this(limits, extractors, WorkSharing.NONE, DocumentOptions.NONE, Pace.FREE, false);
    }

    /** The same with documents opened so. */
    public ReadContext with(DocumentOptions other) {
      return new ReadContext(limits, extractors, sharing, other, pace, isSampledOnly);
    }

    /** The same with large assets shared out so. */
    public ReadContext with(WorkSharing other) {
      return new ReadContext(limits, extractors, other, documents, pace, isSampledOnly);
    }

    /** The same with no more than so many random blocks read of a document. */
    public ReadContext sampledOnly(long blocks) {
      Limits fewer = limits.with(limits.sampling().of(blocks));
      return new ReadContext(fewer, extractors, sharing, documents, pace, true);
    }

    /** The same with other extractors. */
    public ReadContext with(List<Extractor> other) {
      return new ReadContext(limits, other, sharing, documents, pace, isSampledOnly);
    }
  }

  private final Location asset;
  private final ContentReading contents;
  private final AssetProgress progress;
  private final BlockCollector blocks;
  private final Secrecy secrecy;
  private final BooleanSupplier stopped;
  private final AssetLog report;
  private final AssetLimits limits;
  private final AssetEvents matches;
  private final DocumentOpener documents;
  private final EmbeddedRecords embedded = new EmbeddedRecords();
  private final AttributeRows attributes = new AttributeRows();
  private final CrosstabHeadings headings = new CrosstabHeadings();
  private final NumberParts parts = new NumberParts();
  private final ValueHash hash;
  private final LogKeys lines;

  public AssetReading(
      Location asset,
      ReadContext means,
      ContentMatcher matcher,
      MatchSink findings,
      PersonCollector persons,
      Secrecy secrecy,
      BooleanSupplier stopped) {
    this(asset, means, matcher, findings, persons, secrecy, stopped, AssetProgress.NONE);
  }

  /**
   * Makes a reading.
   *
   * @param secrecy hears of every match, and decides what is kept
   * @param progress hears how far it is
   */
  public AssetReading(
      Location asset,
      ReadContext means,
      ContentMatcher matcher,
      MatchSink findings,
      PersonCollector persons,
      Secrecy secrecy,
      BooleanSupplier stopped,
      AssetProgress progress) {
    this(
        asset,
        means,
        matcher,
        new MatchFanOut(findings, persons, matcher.records(findings), secrecy),
        secrecy,
        stopped,
        progress);
  }

  AssetReading(
      Location asset,
      ReadContext means,
      ContentMatcher matcher,
      AssetEvents matches,
      Secrecy secrecy,
      BooleanSupplier stopped,
      AssetProgress progress) {
    this.asset = asset;
    this.progress = progress;
    this.matches = matches;
    this.secrecy = secrecy;
    this.stopped = stopped;
    this.limits = new AssetLimits(means.limits(), stopped, progress, means.pace());
    this.report = new AssetLog(asset);
    this.hash = matcher.hash();
    this.lines = new LogKeys(hash);
    this.blocks = new BlockCollector(hash);
    this.contents = new ContentReading(matcher, means.sharing(), matches);
    this.documents =
        new DocumentOpener(asset, means, limits, report, blocks, matches, secrecy, stopped, this);
  }

  /** Waits until the source may be read; the asset's time does not run meanwhile. */
  public void awaitOpen() throws InterruptedException {
    Wording rested = limits.rest();
    if (rested != null) {
      note(rested);
    }
    limits.awaitOpen();
  }

  /** What came of it so far. */
  public AssetLog report() {
    return report;
  }

  /** Keyed hashes of the blocks of its text; none without a finding that may be told. */
  public long[] blocks() {
    return matches.found() ? secrecy.blocks(blocks.toArray()) : new long[0];
  }

  /** Whether anything was found that may be told. */
  public boolean hasFindings() {
    return matches.found();
  }

  /** The limit that ended the whole asset, or null. */
  public @Nullable ScanException ended() {
    return limits.ended();
  }

  /** Whether its time is over. */
  public boolean isLate() {
    return limits.isLate();
  }

  /** How long it has been late; negative while it is not. */
  public Duration lateness() {
    return limits.lateness();
  }

  /** Why it is ended when its time is over. */
  public ScanException late() {
    return limits.late();
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    limits.checkpoint();
    documents.takes(content);
    switch (content) {
      case Content.Text text -> {
        limits.text(report.text(text));
        if (documents.isExtracted()) {
          blocks.text(text);
        }
        lines.of(text).forEach(matches::keys);
        contents.text(text);
        matches.contentDone(text.more());
        if (!documents.isInside()) {
          limits.paid(0, text.length());
        }
      }
      case Content.Rows read -> {
        int count = read.cells().rows();
        int length = read.cells().length();
        Content.Rows plain = parts.join(attributes.turn(EncodedCells.decode(read)));
        Content.Rows expanded = embedded.expand(plain);
        // Values of records may be in a code again.
        boolean isSame = expanded.cells().equals(plain.cells());
        Content.Rows rows = isSame ? plain : EncodedCells.decode(expanded);
        boolean own = rows.location().equals(asset);
        Content.Rows names = headings.of(read);
        if (names != null) {
          contents.rows(names, () -> matches.contentDone(false));
        }
        RowKeys.of(rows, own, hash).forEach(matches::keys);
        lines.of(rows).forEach(matches::keys);
        contents.rows(rows, () -> rowsDone(count, length, own));
        if (!documents.isInside()) {
          limits.paid(count, length);
        }
      }
      case Content.Binary binary -> {
        finish();
        documents.open(binary);
      }
    }
    if (overflowed()) {
      throw limits.end("limit.findings");
    }
    limits.checkpoint();
  }

  private void rowsDone(int count, int length, boolean own) {
    report.rows(count, own);
    matches.contentDone(false);
    progress.rows(count, length);
  }

  private boolean overflowed() {
    return matches.overflowed();
  }

  @Override
  public void finish() throws InterruptedException {
    try {
      if (!stopped.getAsBoolean() && !isLate()) {
        contents.end();
        matches.documentDone();
      } else if (contents.discard()) {
        if (stopped.getAsBoolean()) {
          throw new InterruptedException();
        }
        limits.endLate();
      }
    } finally {
      report.lost(contents.lost());
    }
    if (overflowed()) {
      limits.end("limit.findings");
    }
  }

  @Override
  public void failed(Location part, ScanException reason) throws InterruptedException {
    report.failed(part, null, reason);
  }

  @Override
  public void failed(
      Location part, ScanException.Category category, CountedWording reason, long count)
      throws InterruptedException {
    report.failed(new SliceTally.Counted(part, category, reason, count));
  }

  @Override
  public void skipped(Location part, Wording reason) throws InterruptedException {
    report.skipped(part, null, reason);
  }

  @Override
  public void readers(Readers readers) {
    report.readers(readers);
  }

  @Override
  public void created(Location of, Instant when) {
    report.created(of, when, documents.isInside());
  }

  @Override
  public void note(Wording note) {
    report.note(note);
  }
}
