package org.inshore.scanners.documents.text;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads plain text in any charset. */
public final class TextExtractor implements Extractor {

  /** For the service loader. */
  public TextExtractor() {}

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> TextReader.read(document, guarded));
  }
}
