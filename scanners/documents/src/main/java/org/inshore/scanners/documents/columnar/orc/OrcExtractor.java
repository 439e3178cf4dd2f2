package org.inshore.scanners.documents.columnar.orc;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads tables of ORC. */
public final class OrcExtractor implements Extractor {

  /** For the service loader. */
  public OrcExtractor() {}

  @Override
  public String name() {
    return "orc";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-orc");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> OrcReader.read(document, limits, guarded));
  }
}
