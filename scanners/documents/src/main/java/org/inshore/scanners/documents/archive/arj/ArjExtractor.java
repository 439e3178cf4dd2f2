package org.inshore.scanners.documents.archive.arj;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens archives of ARJ. */
public final class ArjExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ArjExtractor() {
    super("arj", "application/x-arj");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ArjReader.read(document, limits, sink);
  }
}
