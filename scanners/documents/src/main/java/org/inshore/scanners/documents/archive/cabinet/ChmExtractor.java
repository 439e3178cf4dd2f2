package org.inshore.scanners.documents.archive.cabinet;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens Microsoft's compiled help (CHM). */
public final class ChmExtractor implements Extractor {

  /** For the service loader. */
  public ChmExtractor() {}

  @Override
  public String name() {
    return "chm";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-htmlhelp");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ChmReader.read(document, limits, guarded));
  }
}
