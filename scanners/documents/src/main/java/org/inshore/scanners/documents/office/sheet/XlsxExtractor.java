package org.inshore.scanners.documents.office.sheet;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads Excel workbooks of the XML form. */
public final class XlsxExtractor implements Extractor {

  /** For the service loader. */
  public XlsxExtractor() {}

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> XlsxReader.read(document, limits, guarded));
  }
}
