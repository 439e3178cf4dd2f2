package org.inshore.scanners.documents.outlook;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads stores of Outlook (pst, ost). */
public final class PstExtractor implements Extractor {

  /** For the service loader. */
  public PstExtractor() {}

  @Override
  public String name() {
    return "pst";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-outlook-pst");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> PstReader.read(document, limits, guarded));
  }
}
