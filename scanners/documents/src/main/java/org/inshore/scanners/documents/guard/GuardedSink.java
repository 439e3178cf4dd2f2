package org.inshore.scanners.documents.guard;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The sink of a document: its own exceptions are told from those of the document, and what readers
 * hold back to hand it on together is handed on when the document breaks off.
 */
final class GuardedSink implements ContentSink {
  private final ContentSink sink;
  private final Set<HeldBack> heldBack = new LinkedHashSet<>();
  private @Nullable Delivered delivered;

  GuardedSink(ContentSink sink) {
    this.sink = sink;
  }

  /** What was handed on since this was asked for the first time. */
  Delivered delivered() {
    Delivered known = delivered == null ? new Delivered() : delivered;
    delivered = known;
    return known;
  }

  /** What notes the long numbers of the document; null of one that is not swept for them. */
  @Nullable UnclaimedNumbers numbers() {
    return sink instanceof UnclaimedNumbers numbers ? numbers : null;
  }

  void hold(HeldBack content) {
    heldBack.add(content);
  }

  void release(HeldBack content) {
    heldBack.remove(content);
  }

  /**
   * Hands on what readers hold back, in the order in which they began, until the sink takes no
   * more.
   */
  void breakOff() throws InterruptedException {
    for (HeldBack each : List.copyOf(heldBack)) {
      try {
        each.finish();
      } catch (ScanException | RuntimeException e) {
        // Why the document breaks off is known already.
        return;
      }
    }
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    Guard.checkInterrupt();
    if (delivered != null) {
      delivered.note(content);
    }
    try {
      sink.content(content);
    } catch (RuntimeException | Error e) {
      throw new CarrierException(e);
    }
  }

  @Override
  public void failed(Location part, ScanException reason) throws InterruptedException {
    try {
      sink.failed(part, reason);
    } catch (RuntimeException | Error e) {
      throw new CarrierException(e);
    }
  }

  @Override
  public void skipped(Location part, Wording reason) throws InterruptedException {
    try {
      sink.skipped(part, reason);
    } catch (RuntimeException | Error e) {
      throw new CarrierException(e);
    }
  }

  @Override
  public void created(Location of, Instant when) {
    try {
      sink.created(of, when);
    } catch (RuntimeException | Error e) {
      throw new CarrierException(e);
    }
  }

  @Override
  public void note(Wording note) throws InterruptedException {
    try {
      sink.note(note);
    } catch (RuntimeException | Error e) {
      throw new CarrierException(e);
    }
  }
}
