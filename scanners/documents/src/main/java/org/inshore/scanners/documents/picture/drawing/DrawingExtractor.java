package org.inshore.scanners.documents.picture.drawing;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads the text of Windows' metafiles (WMF, EMF). */
public final class DrawingExtractor extends GuardedExtractor {

  /** For the service loader. */
  public DrawingExtractor() {
    super("drawing", "application/x-windows-metafile", "application/x-enhanced-metafile");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    DrawingReader.read(document, mediaType, sink);
  }
}
