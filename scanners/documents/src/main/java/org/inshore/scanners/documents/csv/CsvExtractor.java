package org.inshore.scanners.documents.csv;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads comma-separated text and its kin. */
public final class CsvExtractor implements Extractor {

  /** For the service loader. */
  public CsvExtractor() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("text/csv") || mediaType.equals("text/tab-separated-values");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> CsvReader.read(document, guarded));
  }
}
