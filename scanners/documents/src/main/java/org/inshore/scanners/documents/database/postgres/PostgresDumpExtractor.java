package org.inshore.scanners.documents.database.postgres;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads archives of pg_dump in its custom format. */
public final class PostgresDumpExtractor implements Extractor {

  /** For the service loader. */
  public PostgresDumpExtractor() {}

  @Override
  public String name() {
    return "postgres-dump";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-postgresql-dump");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> PostgresDumpReader.read(document, limits, guarded));
  }
}
