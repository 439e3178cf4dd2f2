package org.inshore.scanners.documents.pdf;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads PDF documents that have a text layer. */
public final class PdfExtractor implements Extractor {

  /** For the service loader. */
  public PdfExtractor() {}

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> PdfReader.read(document, limits, guarded));
  }
}
