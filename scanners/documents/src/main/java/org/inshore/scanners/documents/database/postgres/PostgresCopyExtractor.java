package org.inshore.scanners.documents.database.postgres;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads tables that PostgreSQL's {@code COPY} wrote in its binary format. */
public final class PostgresCopyExtractor extends GuardedExtractor {

  /** For the service loader. */
  public PostgresCopyExtractor() {
    super("postgres-copy", "application/x-postgresql-copy");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PostgresCopyReader.read(document, limits, sink);
  }
}
