package org.inshore.scanners.documents.afp;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads AFP: text of pages, the values by which they are indexed, comments. */
public final class AfpExtractor extends GuardedExtractor {

  /** For the service loader. */
  public AfpExtractor() {
    super("afp", "application/vnd.ibm.afp");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    AfpReader.read(document, sink);
  }
}
