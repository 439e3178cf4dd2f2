package org.inshore.scanners.documents.archive.rpm;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens packages of RPM. */
public final class RpmExtractor extends GuardedExtractor {

  /** For the service loader. */
  public RpmExtractor() {
    super("rpm", "application/x-rpm");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    RpmReader.read(document, limits, sink);
  }
}
