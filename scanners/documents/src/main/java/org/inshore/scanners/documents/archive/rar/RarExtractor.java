package org.inshore.scanners.documents.archive.rar;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens archives of RAR 3 to 7, in a process of its own for the window that they ask for. */
public final class RarExtractor extends LibraryExtractor {

  /** For the service loader. */
  public RarExtractor() {
    super("rar", "application/vnd.rar");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    RarReader.read(document, limits, sink);
  }
}
