package org.inshore.scanners.documents.ofd;

import org.inshore.scanners.documents.archive.Salvage;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads OFD documents. */
public final class OfdExtractor implements Extractor {

  /** For the service loader. */
  public OfdExtractor() {}

  @Override
  public String name() {
    return "ofd";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/ofd");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Salvage.extract(document, limits, sink, guarded -> OfdReader.read(document, limits, guarded));
  }
}
