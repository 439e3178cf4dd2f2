package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads what Outlook packs into winmail.dat. */
public final class TnefExtractor extends LibraryExtractor {

  /** For the service loader. */
  public TnefExtractor() {
    super("tnef", "application/vnd.ms-tnef");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    TnefReader.read(document, limits, sink);
  }
}
