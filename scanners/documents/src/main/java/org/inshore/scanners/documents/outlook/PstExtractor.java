package org.inshore.scanners.documents.outlook;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads stores of Outlook (pst, ost). */
public final class PstExtractor extends LibraryExtractor {

  /** For the service loader. */
  public PstExtractor() {
    super("pst", "application/vnd.ms-outlook-pst");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PstReader.read(document, limits, sink);
  }
}
