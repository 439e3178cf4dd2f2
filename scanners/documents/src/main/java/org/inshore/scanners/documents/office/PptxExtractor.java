package org.inshore.scanners.documents.office;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads PowerPoint presentations of the XML form. */
public final class PptxExtractor extends PackageExtractor {

  /** For the service loader. */
  public PptxExtractor() {
    super("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PptxReader.read(document, limits, sink);
  }
}
