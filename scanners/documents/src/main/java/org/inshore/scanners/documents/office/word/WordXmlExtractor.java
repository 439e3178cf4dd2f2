package org.inshore.scanners.documents.office.word;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads Word documents that are one file of XML: of Word 2003, and flat packages. */
public final class WordXmlExtractor implements Extractor {

  /** For the service loader. */
  public WordXmlExtractor() {}

  @Override
  public String name() {
    return "word-xml";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-word.xml");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> WordXmlReader.read(document, limits, guarded));
  }
}
