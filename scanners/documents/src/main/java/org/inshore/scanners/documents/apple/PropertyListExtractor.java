package org.inshore.scanners.documents.apple;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads binary property lists of Apple, web archives of Safari among them. */
public final class PropertyListExtractor extends GuardedExtractor {

  /** For the service loader. */
  public PropertyListExtractor() {
    super("plist", "application/x-bplist");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PropertyListReader.read(document, limits, sink);
  }
}
