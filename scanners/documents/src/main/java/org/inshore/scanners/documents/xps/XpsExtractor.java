package org.inshore.scanners.documents.xps;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads what Windows prints to a file: XPS and OpenXPS. */
public final class XpsExtractor extends PackageExtractor {

  /** For the service loader. */
  public XpsExtractor() {
    super("xps", "application/vnd.ms-xpsdocument");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    XpsReader.read(document, limits, sink);
  }
}
