package org.inshore.scanners.documents.database.dbf;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads tables of dBASE and FoxPro. */
public final class DbfExtractor extends GuardedExtractor {

  /** For the service loader. */
  public DbfExtractor() {
    super("dbf", "application/x-dbf");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    DbfReader.read(document, limits, sink);
  }
}
