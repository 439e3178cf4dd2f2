package org.inshore.scanners.documents.ole;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads Word, Excel and PowerPoint files of the older binary form. */
public final class OleExtractor extends LibraryExtractor {

  /** For the service loader. */
  public OleExtractor() {
    super("ole", "application/x-ole-storage");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    OleReader.read(document, limits, sink);
  }
}
