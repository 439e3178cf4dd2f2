package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Parts mailboxes into messages. */
public final class MailboxExtractor extends TextualExtractor {

  /** For the service loader. */
  public MailboxExtractor() {
    super("mailbox", "application/mbox");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    MailboxReader.read(document, limits, sink);
  }
}
