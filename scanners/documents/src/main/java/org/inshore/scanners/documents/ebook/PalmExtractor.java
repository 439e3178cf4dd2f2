package org.inshore.scanners.documents.ebook;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads books of Mobipocket, of Kindle that are like them, and of PalmDoc. */
public final class PalmExtractor extends GuardedExtractor {

  /** For the service loader. */
  public PalmExtractor() {
    super("palm", "application/x-mobipocket-ebook", "application/x-palm-document");
  }

  /** Numbers among packed text are parts of others. */
  @Override
  protected boolean isSwept() {
    return false;
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PalmReader.read(document, limits, sink);
  }
}
