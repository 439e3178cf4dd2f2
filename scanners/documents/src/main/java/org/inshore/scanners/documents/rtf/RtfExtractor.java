package org.inshore.scanners.documents.rtf;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads documents in Rich Text Format. */
public final class RtfExtractor extends TextualExtractor {

  /** For the service loader. */
  public RtfExtractor() {
    super("rtf", "application/rtf");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    RtfReader.read(document, limits, sink);
  }
}
