package org.inshore.scanners.documents.archive.cabinet;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens Microsoft's cabinets. */
public final class CabExtractor extends GuardedExtractor {

  /** For the service loader. */
  public CabExtractor() {
    super("cab", "application/vnd.ms-cab-compressed");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    CabReader.read(document, limits, sink);
  }
}
