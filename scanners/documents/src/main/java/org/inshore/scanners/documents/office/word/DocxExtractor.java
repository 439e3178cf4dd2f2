package org.inshore.scanners.documents.office.word;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads Word documents of the XML form. */
public final class DocxExtractor extends PackageExtractor {

  /** For the service loader. */
  public DocxExtractor() {
    super("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    DocxReader.read(document, limits, sink);
  }
}
