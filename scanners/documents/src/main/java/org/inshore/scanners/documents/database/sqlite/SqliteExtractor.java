package org.inshore.scanners.documents.database.sqlite;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads SQLite databases and their write-ahead logs. */
public final class SqliteExtractor implements Extractor {
  private static final String LOG = "application/vnd.sqlite3-wal";

  /** For the service loader. */
  public SqliteExtractor() {}

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.sqlite3") || mediaType.equals(LOG);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(
        sink,
        guarded -> {
          if (mediaType.equals(LOG)) {
            SqliteLogReader.read(document, limits, guarded);
          } else {
            SqliteReader.read(document, limits, guarded);
          }
        });
  }
}
