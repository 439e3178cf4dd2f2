package org.inshore.scanners.documents.office.sheet;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads Excel workbooks of the XML form. */
public final class XlsxExtractor extends PackageExtractor {

  /** For the service loader. */
  public XlsxExtractor() {
    super("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    XlsxReader.read(document, limits, sink);
  }
}
