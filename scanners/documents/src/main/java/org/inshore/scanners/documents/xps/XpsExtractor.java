package org.inshore.scanners.documents.xps;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads what Windows prints to a file: XPS and OpenXPS. */
public final class XpsExtractor implements Extractor {

  /** For the service loader. */
  public XpsExtractor() {}

  @Override
  public String name() {
    return "xps";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-xpsdocument");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> XpsReader.read(document, limits, guarded));
  }
}
