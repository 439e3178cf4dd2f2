package org.inshore.scanners.documents.uof;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads documents of UOF. */
public final class UofExtractor extends GuardedExtractor {

  /** For the service loader. */
  public UofExtractor() {
    super("uof", "application/vnd.uof");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    UofReader.read(document, limits, sink);
  }
}
