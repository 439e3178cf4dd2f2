package org.inshore.scanners.documents.archive.lha;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens archives of LHA. */
public final class LhaExtractor implements Extractor {

  /** For the service loader. */
  public LhaExtractor() {}

  @Override
  public String name() {
    return "lha";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-lzh-compressed");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> LhaReader.read(document, limits, guarded));
  }
}
