package org.inshore.scanners.documents.picture;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads text in pictures, if that is wanted and can be had. */
public final class PictureExtractor implements Extractor {

  /** For the service loader. */
  public PictureExtractor() {}

  @Override
  public String name() {
    return "picture";
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
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> PictureReader.read(document, mediaType, limits, guarded));
  }
}
