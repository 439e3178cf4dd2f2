package org.inshore.scanners.documents.columnar.arrow;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads tables of Arrow: files, which are Feather 2 as well, and streams. */
public final class ArrowExtractor extends LibraryExtractor {

  /** For the service loader. */
  public ArrowExtractor() {
    super("arrow", "application/vnd.apache.arrow.file", "application/vnd.apache.arrow.stream");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ArrowReader.read(document, limits, sink);
  }
}
