package org.inshore.scanners.documents.archive.zlib;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens files packed by zlib. */
public final class ZlibExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ZlibExtractor() {
    super("zlib", "application/zlib");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ZlibReader.read(document, limits, sink);
  }
}
