package org.inshore.core.scan;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.inshore.core.content.MediaTypes;
import org.inshore.core.file.Sha256;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.share.ContentReading;
import org.inshore.core.scan.share.Examiner;
import org.inshore.core.scan.share.Sharing;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.RecordCollector;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one asset: takes what its scanner hands on, opens documents with extractors, looks
 * through text and rows, keeps to the limits and remembers what came of it.
 *
 * <p>A part that fails costs only itself. A limit of the whole asset, once reached, ends it,
 * whatever an extractor makes of the exception.
 */
final class AssetReading implements ContentSink {
  private static final Messages MESSAGES = Messages.of(AssetReading.class);

  /**
   * What all readings of a run have in common.
   *
   * @param sharing how large assets are shared out
   */
  record Means(Limits limits, List<Extractor> extractors, Sharing sharing) {
    /** Shares nothing, or nothing yet. */
    Means(Limits limits, List<Extractor> extractors) {
      this(limits, extractors, Sharing.NONE);
    }
  }

  private final Location asset;
  private final Limits limits;
  private final List<Extractor> extractors;
  private final ContentReading contents;
  private final AssetProgress progress;
  private final MatchSink findings;
  private final PersonCollector persons;
  private final RecordCollector records;
  private final BlockCollector blocks;
  private final Secrecy secrecy;
  private final BooleanSupplier stopped;
  private final long deadline;
  private final Report report;
  private final Expansion expansion;

  private int depth;
  private int entries;
  private boolean found;

  /** Whether the text at hand is read for its blocks as it comes. */
  private boolean extracted;

  private @Nullable ScanException ended;

  AssetReading(
      Location asset,
      Means means,
      Examiner examiner,
      MatchSink findings,
      PersonCollector persons,
      Secrecy secrecy,
      BooleanSupplier stopped) {
    this(asset, means, examiner, findings, persons, secrecy, stopped, AssetProgress.NONE);
  }

  /**
   * Makes a reading.
   *
   * @param secrecy hears of every match, and decides what is kept
   * @param progress hears how far it is
   */
  AssetReading(
      Location asset,
      Means means,
      Examiner examiner,
      MatchSink findings,
      PersonCollector persons,
      Secrecy secrecy,
      BooleanSupplier stopped,
      AssetProgress progress) {
    this.asset = asset;
    this.limits = means.limits();
    this.extractors = means.extractors();
    this.progress = progress;
    this.findings = findings;
    this.persons = persons;
    this.secrecy = secrecy;
    this.stopped = stopped;
    this.deadline = System.nanoTime() + nanos(limits.assetTime());
    this.report = new Report(asset);
    this.expansion = new Expansion(limits);
    this.records = examiner.records(findings);
    this.blocks = new BlockCollector(examiner.hash());
    MatchSink sink =
        new MatchSink() {
          @Override
          public void match(Match match) {
            secrecy.match(match.rule(), match.record());
            found |=
                match.rule().subject() != Subject.ORGANISATION && !Secrecy.isSecret(match.rule());
            findings.match(match);
            persons.add(match);
            records.match(match);
          }

          @Override
          public void issued(Place text, LocalDate date) {
            findings.issued(text, date);
          }

          @Override
          public void column(ColumnCount count) {
            findings.column(count);
            persons.column(count);
          }

          @Override
          public void trials(Trials trials) {
            findings.trials(trials);
            persons.trials(trials);
          }

          @Override
          public void candidate(Candidate candidate) {
            findings.candidate(candidate);
          }
        };
    this.contents = new ContentReading(examiner, means.sharing(), sink);
  }

  /** What came of it so far. */
  Report report() {
    return report;
  }

  /** Keyed hashes of the blocks of its text; none without a finding that may be told. */
  long[] blocks() {
    return found ? secrecy.blocks(blocks.toArray()) : new long[0];
  }

  /** The limit that ended the whole asset, or null. */
  @Nullable ScanException ended() {
    return ended;
  }

  /** Whether its time is over. */
  boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  /** How long it has been late; negative while it is not. */
  Duration lateness() {
    return Duration.ofNanos(System.nanoTime() - deadline);
  }

  /** Why it is ended when its time is over. */
  ScanException late() {
    return limit("limit.time", Times.text(limits.assetTime()));
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    checkpoint();
    switch (content) {
      case Content.Text text -> {
        if (expansion.isTooMuch(report.text(text.location(), text.length()))) {
          throw end("limit.expanded", limits.expandedBytes());
        }
        if (extracted) {
          blocks.text(text);
        }
        contents.text(text);
        persons.contentDone(text.more());
      }
      case Content.Rows rows -> {
        int count = rows.cells().rows();
        contents.rows(rows, () -> rowsDone(count));
      }
      case Content.Binary binary -> {
        finish();
        binary(binary);
      }
    }
    if (overflowed()) {
      throw end("limit.findings");
    }
    checkpoint();
  }

  private void rowsDone(int count) {
    report.rows(count);
    persons.contentDone(false);
    progress.rows(count);
  }

  private boolean overflowed() {
    return findings instanceof FindingCollector collector && collector.overflowed();
  }

  /** Looks through all that was taken in, also of a text that its producer broke off. */
  void finish() throws InterruptedException {
    try {
      if (!stopped.getAsBoolean() && !isLate()) {
        contents.end();
        records.documentDone();
      } else if (contents.discard()) {
        if (stopped.getAsBoolean()) {
          throw new InterruptedException();
        }
        end("limit.time", Times.text(limits.assetTime()));
      }
    } finally {
      report.lost(contents.lost());
    }
    if (overflowed()) {
      end("limit.findings");
    }
  }

  @Override
  public void failed(Location part, ScanException reason) throws InterruptedException {
    report.failed(part, null, reason);
  }

  @Override
  public void skipped(Location part, Wording reason) throws InterruptedException {
    report.skipped(part, null, reason);
  }

  @Override
  public void note(Wording note) {
    report.note(note);
  }

  /** Ends the asset with a limit. */
  private ScanException end(String key, Object... arguments) {
    ScanException first = ended;
    if (first == null) {
      first = limit(key, arguments);
      ended = first;
    }
    return first;
  }

  private void checkpoint() throws ScanException, InterruptedException {
    if (stopped.getAsBoolean() || (Thread.currentThread().isInterrupted() && !isLate())) {
      throw new InterruptedException();
    }
    ScanException whole = ended;
    if (whole != null) {
      throw whole;
    }
    if (isLate()) {
      throw end("limit.time", Times.text(limits.assetTime()));
    }
  }

  private void expand(long more) throws ScanException {
    progress.unpacked(more);
    String exceeded = expansion.unpacked(more);
    if (exceeded != null) {
      throw end(
          exceeded,
          exceeded.equals("limit.ratio") ? limits.expansionRatio() : limits.expandedBytes());
    }
  }

  private void binary(Content.Binary binary) throws ScanException, InterruptedException {
    boolean top = depth == 0;
    boolean whole = top && binary.location().equals(asset);
    if (!top && ++entries > limits.entries()) {
      throw end("limit.entries", limits.entries());
    }
    Document document = new Document(binary, top);
    Throwable thrown;
    try {
      document.open();
      return;
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      // A library may fail in any way on hostile input; this document alone pays for it.
      thrown = e;
    } finally {
      if (top) {
        report.bytes(document.bytes.extent());
      }
    }
    checkpoint();
    ScanException reason = document.limit != null ? document.limit : Failures.of(thrown);
    if (whole) {
      throw reason;
    }
    report.failed(binary.location(), document.mediaType, reason);
  }

  /** One document, whole or inside another. */
  private final class Document {
    private final Content.Binary binary;
    private final boolean top;
    private final CountedBytes bytes;
    private @Nullable String mediaType;
    private @Nullable ScanException limit;

    Document(Content.Binary binary, boolean top) {
      this.binary = binary;
      this.top = top;
      this.bytes = new CountedBytes(binary.bytes(), this::metered);
    }

    void open() throws IOException, ScanException, InterruptedException {
      if (depth > limits.depth()) {
        throw limit("limit.depth", limits.depth());
      }
      if (bytes.size() > limits.fileBytes()) {
        throw limit("limit.file", limits.fileBytes());
      }
      String detected = MediaTypes.detect(binary.name(), bytes);
      mediaType = detected;
      if (top) {
        expansion.size(bytes.size());
        report.mediaType(detected);
      }
      if (bytes.extent() <= 0) {
        return;
      }
      Extractor extractor = extractor(detected);
      boolean asText = extractor == null && isTextual(detected);
      if (asText) {
        extractor = extractor(MediaTypes.TEXT);
        detected = MediaTypes.TEXT;
      }
      if (extractor == null) {
        report.failed(binary.location(), mediaType, MediaReasons.unread(detected, binary.name()));
        return;
      }
      depth++;
      boolean outer = extracted;
      // Plain text is read again if something is found in it: most files cost nothing so.
      boolean plain = top && detected.equals(MediaTypes.TEXT);
      extracted = !plain;
      try {
        Content.Binary counted = new Content.Binary(binary.location(), binary.name(), bytes);
        extractor.extract(counted, detected, limits, AssetReading.this);
        if (asText) {
          // Attachments and escaped characters were not seen: that is not all of it.
          Wording reason = MESSAGES.wording("as-text", String.valueOf(mediaType));
          report.failed(
              binary.location(), mediaType, new ScanException(Category.UNREADABLE, reason));
        }
      } finally {
        depth--;
        extracted = outer;
        finish();
        if (plain && found) {
          blocks.file(binary.bytes());
        }
        if (top && secrecy.marked()) {
          report.sha256(sha256(binary.bytes()));
        }
      }
    }

    /**
     * The hash of a whole file, by which it is told apart; null if it cannot be read to its end.
     */
    private @Nullable String sha256(Bytes bytes) {
      try (InputStream in = bytes.open()) {
        return Sha256.of(in, stopped);
      } catch (IOException e) {
        return null;
      }
    }

    private void metered(long fresh, long furthest) throws IOException {
      try {
        checkpoint();
        if (top) {
          expansion.read(furthest);
          progress.bytes(fresh);
        } else {
          expand(fresh);
        }
      } catch (ScanException e) {
        throw new IOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      if (furthest > limits.fileBytes()) {
        limit = limit("limit.file", limits.fileBytes());
        throw new IOException(limit);
      }
    }
  }

  private @Nullable Extractor extractor(String mediaType) {
    for (Extractor extractor : extractors) {
      if (extractor.handles(mediaType)) {
        return extractor;
      }
    }
    return null;
  }

  /** Forms that can be read as text when nothing better is at hand. */
  private static boolean isTextual(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.equals("application/rtf")
        || mediaType.equals("message/rfc822");
  }

  private static ScanException limit(String key, Object... arguments) {
    return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording(key, arguments));
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofDays(365)) > 0
        ? Duration.ofDays(365).toNanos()
        : duration.toNanos();
  }
}
