package org.inshore.scanners.documents.columnar;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads tables in Parquet. */
public final class ParquetExtractor implements Extractor {

  /** For the service loader. */
  public ParquetExtractor() {}

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.apache.parquet");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ParquetReader.read(document, limits, guarded));
  }
}
