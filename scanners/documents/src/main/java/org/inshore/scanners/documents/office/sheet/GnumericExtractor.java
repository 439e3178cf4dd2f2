package org.inshore.scanners.documents.office.sheet;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads workbooks of Gnumeric, which are one file of XML, mostly within gzip. */
public final class GnumericExtractor extends GuardedExtractor {

  /** For the service loader. */
  public GnumericExtractor() {
    super("gnumeric", "application/x-gnumeric");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    GnumericReader.read(document, limits, sink);
  }
}
