package org.inshore.scanners.documents.ofd;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads OFD documents. */
public final class OfdExtractor extends PackageExtractor {

  /** For the service loader. */
  public OfdExtractor() {
    super("ofd", "application/ofd");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    OfdReader.read(document, limits, sink);
  }
}
