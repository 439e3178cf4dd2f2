package org.inshore.scanners.documents.rtf;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads documents in Rich Text Format. */
public final class RtfExtractor implements Extractor {

  /** For the service loader. */
  public RtfExtractor() {}

  @Override
  public String name() {
    return "rtf";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/rtf");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> RtfReader.read(document, limits, guarded));
  }
}
