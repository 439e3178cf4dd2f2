package org.inshore.scanners.documents.archive.overlay;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens archives that unpack themselves; of other programs it says that they are programs. */
public final class ProgramExtractor extends GuardedExtractor {

  /** For the service loader. */
  public ProgramExtractor() {
    super("program", "application/vnd.microsoft.portable-executable");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ProgramReader.read(document, limits, sink);
  }
}
