package org.inshore.scanners.documents.archive.overlay;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens archives that unpack themselves; of other programs it says that they are programs. */
public final class ProgramExtractor implements Extractor {

  /** For the service loader. */
  public ProgramExtractor() {}

  @Override
  public String name() {
    return "program";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.microsoft.portable-executable");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> ProgramReader.read(document, limits, guarded));
  }
}
