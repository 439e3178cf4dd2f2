package org.inshore.core.isolation;

import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Extractor in the scan's own process, with its options in force. */
final class LocalExtractor extends DelegatingExtractor {
  private final DocumentOptions options;

  LocalExtractor(Extractor extractor, DocumentOptions options) {
    super(extractor);
    this.options = options;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    options.during(() -> extractor.extract(document, mediaType, limits, sink));
  }
}
