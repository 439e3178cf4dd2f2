package org.inshore.scanners.documents.database.access;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads databases of Microsoft Access. */
public final class AccessExtractor implements Extractor {

  /** For the service loader. */
  public AccessExtractor() {}

  @Override
  public String name() {
    return "access";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-msaccess");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> AccessReader.read(document, limits, guarded));
  }
}
