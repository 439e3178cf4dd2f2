package org.inshore.scanners.documents.outlook;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads sections of OneNote. */
public final class OneNoteExtractor implements Extractor {

  /** For the service loader. */
  public OneNoteExtractor() {}

  @Override
  public String name() {
    return "onenote";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/onenote");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> OneNoteReader.read(document, limits, guarded));
  }
}
