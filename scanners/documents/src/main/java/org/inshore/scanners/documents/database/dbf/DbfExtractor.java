package org.inshore.scanners.documents.database.dbf;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads tables of dBASE and FoxPro. */
public final class DbfExtractor implements Extractor {

  /** For the service loader. */
  public DbfExtractor() {}

  @Override
  public String name() {
    return "dbf";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-dbf");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> DbfReader.read(document, limits, guarded));
  }
}
