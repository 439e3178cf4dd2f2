package org.inshore.scanners.documents.archive.lha;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens archives of LHA. */
public final class LhaExtractor extends GuardedExtractor {

  /** For the service loader. */
  public LhaExtractor() {
    super("lha", "application/x-lzh-compressed");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    LhaReader.read(document, limits, sink);
  }
}
