package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads what Outlook packs into winmail.dat. */
public final class TnefExtractor implements Extractor {

  /** For the service loader. */
  public TnefExtractor() {}

  @Override
  public String name() {
    return "tnef";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.ms-tnef");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> TnefReader.read(document, limits, guarded));
  }
}
