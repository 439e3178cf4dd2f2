package org.inshore.scanners.documents.database.access;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads databases of Microsoft Access. */
public final class AccessExtractor extends LibraryExtractor {

  /** For the service loader. */
  public AccessExtractor() {
    super("access", "application/x-msaccess");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    AccessReader.read(document, limits, sink);
  }
}
