package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.database.postgres.contents.DumpFiles;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens gzip files. */
public final class GzipExtractor extends GuardedExtractor {

  /** For the service loader. */
  public GzipExtractor() {
    super("gzip", "application/gzip");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    GzipReader.read(DumpFiles.completed(document), limits, sink);
  }
}
