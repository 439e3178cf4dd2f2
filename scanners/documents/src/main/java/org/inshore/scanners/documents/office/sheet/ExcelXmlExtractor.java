package org.inshore.scanners.documents.office.sheet;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads workbooks that are one file of XML (Excel 2003). */
public final class ExcelXmlExtractor extends TextualExtractor {

  /** For the service loader. */
  public ExcelXmlExtractor() {
    super("excel-xml", "application/vnd.ms-excel.xml");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ExcelXmlReader.read(document, limits, sink);
  }
}
