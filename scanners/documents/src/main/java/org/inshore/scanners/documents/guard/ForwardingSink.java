package org.inshore.scanners.documents.guard;

import java.time.Instant;
import org.inshore.spi.message.CountedWording;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;

/** A sink that does something of its own with content and hands on all else. */
public abstract class ForwardingSink implements ContentSink {
  private final ContentSink sink;

  protected ForwardingSink(ContentSink sink) {
    this.sink = sink;
  }

  /** The sink to which it hands on. */
  protected final ContentSink sink() {
    return sink;
  }

  @Override
  public void failed(Location part, ScanException reason) throws InterruptedException {
    sink.failed(part, reason);
  }

  @Override
  public void failed(
      Location part, ScanException.Category category, CountedWording reason, long count)
      throws InterruptedException {
    sink.failed(part, category, reason, count);
  }

  @Override
  public void skipped(Location part, Wording reason) throws InterruptedException {
    sink.skipped(part, reason);
  }

  @Override
  public void readers(Readers readers) {
    sink.readers(readers);
  }

  @Override
  public void created(Location of, Instant when) {
    sink.created(of, when);
  }

  @Override
  public void note(Wording note) throws InterruptedException {
    sink.note(note);
  }
}
