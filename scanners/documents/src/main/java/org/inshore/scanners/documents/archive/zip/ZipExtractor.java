package org.inshore.scanners.documents.archive.zip;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens ZIP archives. */
public final class ZipExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ZipExtractor() {
    super("zip", "application/zip", "application/epub+zip");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ZipReader.read(document, limits, sink);
  }
}
