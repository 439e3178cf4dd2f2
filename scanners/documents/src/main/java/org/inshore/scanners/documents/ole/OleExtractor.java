package org.inshore.scanners.documents.ole;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads Word, Excel and PowerPoint files of the older binary form. */
public final class OleExtractor implements Extractor {

  /** For the service loader. */
  public OleExtractor() {}

  @Override
  public String name() {
    return "ole";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-ole-storage");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> OleReader.read(document, limits, guarded));
  }
}
