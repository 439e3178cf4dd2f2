package org.inshore.scanners.documents.outlook;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads sections of OneNote. */
public final class OneNoteExtractor extends GuardedExtractor {

  /** For the service loader. */
  public OneNoteExtractor() {
    super("onenote", "application/onenote");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    OneNoteReader.read(document, limits, sink);
  }
}
