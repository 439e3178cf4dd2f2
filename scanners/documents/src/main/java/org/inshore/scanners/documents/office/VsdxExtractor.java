package org.inshore.scanners.documents.office;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads drawings of Visio since 2013. */
public final class VsdxExtractor implements Extractor {

  /** For the service loader. */
  public VsdxExtractor() {}

  @Override
  public String name() {
    return "vsdx";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-visio.drawing");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> VsdxReader.read(document, limits, guarded));
  }
}
