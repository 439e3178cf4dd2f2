package org.inshore.scanners.documents.csv;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads comma-separated text and its kin. */
public final class CsvExtractor extends TextualExtractor {

  /** For the service loader. */
  public CsvExtractor() {
    super("csv", "text/csv", "text/tab-separated-values");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    CsvReader.read(document, sink);
  }
}
