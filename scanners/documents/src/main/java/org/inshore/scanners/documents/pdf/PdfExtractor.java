package org.inshore.scanners.documents.pdf;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads PDF documents that have a text layer. */
public final class PdfExtractor extends LibraryExtractor {

  /** For the service loader. */
  public PdfExtractor() {
    super("pdf", "application/pdf");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PdfReader.read(document, limits, sink);
  }
}
