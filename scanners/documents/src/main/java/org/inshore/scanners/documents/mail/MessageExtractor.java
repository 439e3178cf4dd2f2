package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads messages as they are sent: headers, bodies, attachments; saved web pages (MHTML) too. */
public final class MessageExtractor extends LibraryExtractor {

  /** For the service loader. */
  public MessageExtractor() {
    super("message", "message/rfc822");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    MessageReader.read(document, limits, sink);
  }

  @Override
  protected boolean isSwept() {
    return false;
  }
}
