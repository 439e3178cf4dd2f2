package org.inshore.scanners.documents.uof;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads documents of UOF. */
public final class UofExtractor implements Extractor {

  /** For the service loader. */
  public UofExtractor() {}

  @Override
  public String name() {
    return "uof";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.uof");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> UofReader.read(document, limits, guarded));
  }
}
