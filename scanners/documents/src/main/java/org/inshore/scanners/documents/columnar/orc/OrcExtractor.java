package org.inshore.scanners.documents.columnar.orc;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads tables of ORC. */
public final class OrcExtractor extends LibraryExtractor {

  /** For the service loader. */
  public OrcExtractor() {
    super("orc", "application/x-orc");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    OrcReader.read(document, limits, sink);
  }
}
