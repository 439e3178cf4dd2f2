package org.inshore.scanners.documents.database.postgres;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads archives of pg_dump in its custom format. */
public final class PostgresDumpExtractor extends GuardedExtractor {

  /** For the service loader. */
  public PostgresDumpExtractor() {
    super("postgres-dump", "application/x-postgresql-dump");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PostgresDumpReader.read(document, limits, sink);
  }
}
