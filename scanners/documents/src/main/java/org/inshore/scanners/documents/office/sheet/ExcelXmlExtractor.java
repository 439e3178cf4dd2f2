package org.inshore.scanners.documents.office.sheet;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads workbooks that are one file of XML (Excel 2003). */
public final class ExcelXmlExtractor implements Extractor {

  /** For the service loader. */
  public ExcelXmlExtractor() {}

  @Override
  public String name() {
    return "excel-xml";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-excel.xml");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ExcelXmlReader.read(document, limits, guarded));
  }
}
