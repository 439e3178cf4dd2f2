package org.inshore.scanners.documents.apple;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads the parts of documents of Pages, Numbers and Keynote since 2013. */
public final class ApplePackedExtractor implements Extractor {

  /** For the service loader. */
  public ApplePackedExtractor() {}

  @Override
  public String name() {
    return "iwa";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-iwa");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> IwaReader.read(document, limits, guarded));
  }
}
