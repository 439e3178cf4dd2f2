package org.inshore.scanners.documents.office.word;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads Word documents that are one file of XML: of Word 2003, and flat packages. */
public final class WordXmlExtractor extends TextualExtractor {

  /** For the service loader. */
  public WordXmlExtractor() {
    super("word-xml", "application/vnd.ms-word.xml");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    WordXmlReader.read(document, limits, sink);
  }
}
