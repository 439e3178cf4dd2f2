package org.inshore.scanners.documents.opendocument;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads OpenDocument texts, sheets, presentations and drawings. */
public final class OpenDocumentExtractor implements Extractor {

  /** For the service loader. */
  public OpenDocumentExtractor() {}

  @Override
  public String name() {
    return "opendocument";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.startsWith("application/vnd.oasis.opendocument.");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(
        document,
        limits,
        sink,
        guarded -> OpenDocumentReader.read(document, mediaType, limits, guarded));
  }
}
