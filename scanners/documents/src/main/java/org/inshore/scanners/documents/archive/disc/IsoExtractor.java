package org.inshore.scanners.documents.archive.disc;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens images of discs with the file system ISO 9660. */
public final class IsoExtractor implements Extractor {

  /** For the service loader. */
  public IsoExtractor() {}

  @Override
  public String name() {
    return "iso";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/x-iso9660-image");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> IsoReader.read(document, limits, guarded));
  }
}
