package org.inshore.scanners.documents.columnar;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads tables in Parquet. */
public final class ParquetExtractor extends LibraryExtractor {

  /** For the service loader. */
  public ParquetExtractor() {
    super("parquet", "application/vnd.apache.parquet");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ParquetReader.read(document, limits, sink);
  }
}
