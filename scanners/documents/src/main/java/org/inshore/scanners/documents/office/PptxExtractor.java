package org.inshore.scanners.documents.office;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads PowerPoint presentations of the XML form. */
public final class PptxExtractor implements Extractor {

  /** For the service loader. */
  public PptxExtractor() {}

  @Override
  public String name() {
    return "pptx";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> PptxReader.read(document, limits, guarded));
  }
}
