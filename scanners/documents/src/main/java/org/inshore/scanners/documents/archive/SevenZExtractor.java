package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens 7z archives. */
public final class SevenZExtractor extends LibraryExtractor {

  /** For the service loader. */
  public SevenZExtractor() {
    super("7z", "application/x-7z-compressed");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    SevenZReader.read(document, limits, sink);
  }
}
