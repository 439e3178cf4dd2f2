package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens ZIP archives. */
public final class ZipExtractor implements Extractor {

  /** For the service loader. */
  public ZipExtractor() {}

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/zip") || mediaType.equals("application/epub+zip");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ZipReader.read(document, limits, guarded));
  }
}
