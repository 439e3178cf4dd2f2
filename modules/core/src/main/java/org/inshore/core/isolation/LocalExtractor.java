package org.inshore.core.isolation;

import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Extractor in the scan's own process, with its options in force. */
record LocalExtractor(Extractor extractor, DocumentOptions options) implements Extractor {
  @Override
  public String name() {
    return extractor.name();
  }

  @Override
  public boolean handles(String mediaType) {
    return extractor.handles(mediaType);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    options.during(() -> extractor.extract(document, mediaType, limits, sink));
  }
}
