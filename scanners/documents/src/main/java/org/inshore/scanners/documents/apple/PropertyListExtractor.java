package org.inshore.scanners.documents.apple;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads binary property lists of Apple, web archives of Safari among them. */
public final class PropertyListExtractor implements Extractor {

  /** For the service loader. */
  public PropertyListExtractor() {}

  @Override
  public String name() {
    return "plist";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-bplist");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> PropertyListReader.read(document, limits, guarded));
  }
}
