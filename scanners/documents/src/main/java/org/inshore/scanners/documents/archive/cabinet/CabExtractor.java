package org.inshore.scanners.documents.archive.cabinet;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens Microsoft's cabinets. */
public final class CabExtractor implements Extractor {

  /** For the service loader. */
  public CabExtractor() {}

  @Override
  public String name() {
    return "cab";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-cab-compressed");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> CabReader.read(document, limits, guarded));
  }
}
