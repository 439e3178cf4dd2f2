package org.inshore.scanners.documents.office.word;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads Word documents of the XML form. */
public final class DocxExtractor implements Extractor {

  /** For the service loader. */
  public DocxExtractor() {}

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> DocxReader.read(document, limits, guarded));
  }
}
