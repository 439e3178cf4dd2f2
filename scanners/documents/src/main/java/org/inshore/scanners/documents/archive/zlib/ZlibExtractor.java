package org.inshore.scanners.documents.archive.zlib;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens files packed by zlib. */
public final class ZlibExtractor implements Extractor {

  /** For the service loader. */
  public ZlibExtractor() {}

  @Override
  public String name() {
    return "zlib";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/zlib");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ZlibReader.read(document, limits, guarded));
  }
}
