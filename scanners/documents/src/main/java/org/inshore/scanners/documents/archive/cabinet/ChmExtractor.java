package org.inshore.scanners.documents.archive.cabinet;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens Microsoft's compiled help (CHM). */
public final class ChmExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ChmExtractor() {
    super("chm", "application/vnd.ms-htmlhelp");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ChmReader.read(document, limits, sink);
  }
}
