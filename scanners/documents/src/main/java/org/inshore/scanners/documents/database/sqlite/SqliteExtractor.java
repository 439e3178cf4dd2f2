package org.inshore.scanners.documents.database.sqlite;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads SQLite databases and their write-ahead logs. */
public final class SqliteExtractor extends GuardedExtractor {
  private static final String LOG = "application/vnd.sqlite3-wal";

  /** For the service loader. */
  public SqliteExtractor() {
    super("sqlite", "application/vnd.sqlite3", LOG);
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    if (mediaType.equals(LOG)) {
      SqliteLogReader.read(document, limits, sink);
    } else {
      SqliteReader.read(document, limits, sink);
    }
  }
}
