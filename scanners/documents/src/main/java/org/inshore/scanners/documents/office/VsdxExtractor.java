package org.inshore.scanners.documents.office;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads drawings of Visio since 2013. */
public final class VsdxExtractor extends PackageExtractor {

  /** For the service loader. */
  public VsdxExtractor() {
    super("vsdx", "application/vnd.ms-visio.drawing");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    VsdxReader.read(document, limits, sink);
  }
}
