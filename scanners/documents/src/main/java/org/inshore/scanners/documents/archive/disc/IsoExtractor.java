package org.inshore.scanners.documents.archive.disc;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens images of discs with the file system ISO 9660. */
public final class IsoExtractor extends GuardedExtractor {

  /** For the service loader. */
  public IsoExtractor() {
    super("iso", "application/x-iso9660-image");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    IsoReader.read(document, limits, sink);
  }
}
