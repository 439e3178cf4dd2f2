package org.inshore.core.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.inshore.core.content.MediaTypes;
import org.inshore.core.file.Sha256;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Opener of the documents of one asset, nested ones too: detects the media type, chooses the
 * extractor, keeps to depth and size, and reports what could not be read.
 *
 * <p>A document that fails costs only itself, but for the asset's own bytes: then the asset fails.
 */
final class DocumentOpener {
  private static final Messages MESSAGES = Messages.of(DocumentOpener.class);

  /** Sink for the content of documents. */
  interface Target extends ContentSink {
    /** Looks through all that was taken in, also of a text that its producer broke off. */
    void finish() throws InterruptedException;
  }

  private final Location asset;
  private final Limits limits;
  private final boolean isSampledOnly;
  private final List<Extractor> extractors;
  private final DocumentOptions records;
  private final AssetLimits whole;
  private final AssetLog report;
  private final BlockCollector blocks;
  private final AssetEvents matches;
  private final Secrecy secrecy;
  private final BooleanSupplier stopped;
  private final Target target;
  private int depth;
  private boolean extracted;

  /** How much text and how many batches of rows came so far. */
  private long taken;

  DocumentOpener(
      Location asset,
      AssetReading.ReadContext means,
      AssetLimits whole,
      AssetLog report,
      BlockCollector blocks,
      AssetEvents matches,
      Secrecy secrecy,
      BooleanSupplier stopped,
      Target target) {
    this.asset = asset;
    this.limits = means.limits();
    this.isSampledOnly = means.isSampledOnly();
    this.extractors = means.extractors();
    this.records = means.documents();
    this.whole = whole;
    this.report = report;
    this.blocks = blocks;
    this.matches = matches;
    this.secrecy = secrecy;
    this.stopped = stopped;
    this.target = target;
  }

  /** Whether the text at hand is read for its blocks as it comes. */
  boolean isExtracted() {
    return extracted;
  }

  /** Whether what comes is from within a document, whose bytes are counted as they are read. */
  boolean isInside() {
    return depth > 0;
  }

  /** Says that content comes. */
  void takes(Content content) {
    taken += content instanceof Content.Binary ? 0 : 1;
  }

  /** Opens a document and hands on what is in it. */
  void open(Content.Binary binary) throws ScanException, InterruptedException {
    boolean top = depth == 0;
    boolean all = top && binary.location().equals(asset);
    if (!top) {
      whole.entry();
    }
    Document document = new Document(binary, top);
    long before = taken;
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
        if (document.bytes.othersOpened()) {
          report.dependsOnOthers();
        }
      }
    }
    whole.checkpoint();
    ScanException reason = document.limit != null ? document.limit : Failures.of(thrown);
    if (reason.category() == Category.UNREADABLE && taken == before) {
      document.runs();
    }
    if (all) {
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
    private boolean plain;
    private boolean streamed;

    Document(Content.Binary binary, boolean top) {
      this.binary = binary;
      this.top = top;
      this.bytes = new CountedBytes(binary.bytes(), this::metered);
    }

    void open() throws IOException, ScanException, InterruptedException {
      if (depth > limits.depth()) {
        throw AssetLimits.limit("limit.depth", limits.depth());
      }
      // Packed decimals look like nothing that is known.
      String detected =
          records.records(binary.name()) == null
              ? MediaTypes.detect(binary.name(), bytes)
              : RecordFiles.MEDIA_TYPE;
      mediaType = detected;
      // Of a text no more than a block is ever held, so it has no size that is too large.
      // A lower limit than usual is the operator's will.
      plain = top && (detected.equals(MediaTypes.TEXT) || detected.equals(MediaTypes.CSV));
      streamed = plain && limits.fileBytes() >= Limits.DEFAULT.fileBytes();
      if (!streamed && bytes.size() > limits.fileBytes()) {
        throw AssetLimits.limit("limit.file", limits.fileBytes());
      }
      if (top) {
        whole.size(bytes.size());
        report.mediaType(detected);
      }
      SampledText sample =
          streamed ? SampledText.of(binary.bytes(), limits.sampling(), asset) : null;
      if (sample == null && isSampledOnly && binary.location().equals(asset)) {
        throw RemainingBudget.later();
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
        boolean text = MediaReasons.mayHoldText(detected);
        detected = text ? Extractor.TEXT_RUNS : Extractor.LONG_NUMBERS;
        extractor = extractor(detected);
        if (extractor == null) {
          return;
        }
        if (text) {
          target.note(MESSAGES.wording("runs"));
        }
      }
      read(extractor, detected, sample, asText);
    }

    /**
     * Looks through what an extractor reads of it, of a sample if there is one.
     *
     * @param asText whether it is read as plain text though it is of another type
     */
    private void read(
        Extractor extractor, String detected, @Nullable SampledText sample, boolean asText)
        throws IOException, ScanException, InterruptedException {
      // Plain text is read again if something is found in it: most files cost nothing so.
      boolean readAgain = top && detected.equals(MediaTypes.TEXT);
      try {
        Bytes read = sample == null ? bytes : new CountedBytes(sample, paidFor(sample));
        extract(extractor, read, detected, !readAgain);
        if (sample != null) {
          String seed = Long.toString(limits.sampling().seed());
          report.sampled(sample.count(), MESSAGES.wording("sampled", sample.count(), seed));
        }
        if (asText) {
          // Attachments and escaped characters were not seen: that is not all of it.
          Wording reason = MESSAGES.wording("as-text", String.valueOf(mediaType));
          report.failed(
              binary.location(), mediaType, new ScanException(Category.UNREADABLE, reason));
        }
      } finally {
        if (readAgain && matches.found()) {
          blocks.file(binary.bytes());
        }
        if (top && secrecy.marked()) {
          report.sha256(sha256(binary.bytes()));
        }
      }
    }

    /** Looks through what an extractor hands on, also where it breaks off. */
    private void extract(Extractor extractor, Bytes read, String form, boolean blocksAsTheyCome)
        throws ScanException, InterruptedException {
      boolean outer = extracted;
      depth++;
      extracted = blocksAsTheyCome;
      try {
        Content.Binary counted = new Content.Binary(binary.location(), binary.name(), read);
        extractor.extract(counted, form, limits, target);
      } finally {
        depth--;
        extracted = outer;
        target.finish();
      }
    }

    /** Looks through the text that stands as it is in what its extractor could not read. */
    private void runs() throws InterruptedException {
      Extractor extractor = extractor(Extractor.TEXT_RUNS);
      if (extractor == null
          || bytes.extent() <= 0
          || MediaReasons.isPacked(mediaType)
          || EncryptedPackage.is(binary.bytes())) {
        return;
      }
      long before = taken;
      try {
        extract(extractor, bytes, Extractor.TEXT_RUNS, true);
      } catch (ScanException e) {
        // Why it cannot be read is told already.
      }
      if (taken > before) {
        target.note(MESSAGES.wording("runs"));
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

    /** Counts what is read of a text for its sample, also what lies between the blocks. */
    private CountedBytes.Meter paidFor(SampledText sample) {
      AtomicLong paid = new AtomicLong();
      return (_, _, furthest) -> {
        long fetched = sample.fetched();
        long fresh = Math.max(0, fetched - paid.getAndSet(fetched));
        metered(fresh, fresh, furthest);
      };
    }

    private void metered(long fresh, long again, long furthest) throws IOException {
      try {
        whole.checkpoint();
        if (top) {
          // A text at hand is read for its charset first, in no time beside what follows.
          whole.read(fresh, plain && bytes.file() != null ? again : fresh, furthest);
        } else {
          whole.unpacked(fresh);
        }
      } catch (ScanException e) {
        throw new IOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      if (!streamed && furthest > limits.fileBytes()) {
        limit = AssetLimits.limit("limit.file", limits.fileBytes());
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
        || mediaType.equals("application/vnd.hp-pcl")
        || mediaType.equals("message/rfc822");
  }
}
