package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens gzip files. */
public final class GzipExtractor implements Extractor {

  /** For the service loader. */
  public GzipExtractor() {}

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/gzip");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> GzipReader.read(document, limits, guarded));
  }
}
