package org.inshore.scanners.documents.archive.tar;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens tar archives. */
public final class TarExtractor extends GuardedExtractor {

  /** For the service loader. */
  public TarExtractor() {
    super("tar", "application/x-tar");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    TarReader.read(document, limits, sink);
  }
}
