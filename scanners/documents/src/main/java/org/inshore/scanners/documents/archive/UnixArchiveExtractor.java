package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens the archives of ar and cpio. */
public final class UnixArchiveExtractor extends LibraryExtractor {

  /** For the service loader. */
  public UnixArchiveExtractor() {
    super("unix-archive", "application/x-archive", "application/x-cpio");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    UnixArchiveReader.read(document, mediaType, limits, sink);
  }

  @Override
  protected boolean isSwept() {
    return false;
  }
}
