package org.inshore.scanners.documents.apple;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads the parts of documents of Pages, Numbers and Keynote since 2013. */
public final class ApplePackedExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ApplePackedExtractor() {
    super("iwa", "application/x-iwa");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    IwaReader.read(document, limits, sink);
  }
}
