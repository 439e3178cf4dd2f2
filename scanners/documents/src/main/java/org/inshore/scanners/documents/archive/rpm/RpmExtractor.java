package org.inshore.scanners.documents.archive.rpm;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens packages of RPM. */
public final class RpmExtractor implements Extractor {

  /** For the service loader. */
  public RpmExtractor() {}

  @Override
  public String name() {
    return "rpm";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-rpm");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> RpmReader.read(document, limits, guarded));
  }
}
