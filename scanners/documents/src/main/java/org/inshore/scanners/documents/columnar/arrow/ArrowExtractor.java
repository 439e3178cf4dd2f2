package org.inshore.scanners.documents.columnar.arrow;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads tables of Arrow: files, which are Feather 2 as well, and streams. */
public final class ArrowExtractor implements Extractor {

  /** For the service loader. */
  public ArrowExtractor() {}

  @Override
  public String name() {
    return "arrow";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.apache.arrow.file")
        || mediaType.equals("application/vnd.apache.arrow.stream");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ArrowReader.read(document, limits, guarded));
  }
}
