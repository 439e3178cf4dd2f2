package org.inshore.scanners.documents.picture;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;

/** Reads text in pictures, if that is wanted and can be had. */
public final class PictureExtractor extends GuardedExtractor {

  /** For the service loader. */
  public PictureExtractor() {
    super("picture");
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.startsWith("image/");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return Pictures.tesseract(options) != null;
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PictureReader.read(document, mediaType, limits, sink);
  }
}
