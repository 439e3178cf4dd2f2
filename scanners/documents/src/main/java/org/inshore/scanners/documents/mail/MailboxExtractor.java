package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Parts mailboxes into messages. */
public final class MailboxExtractor implements Extractor {

  /** For the service loader. */
  public MailboxExtractor() {}

  @Override
  public String name() {
    return "mailbox";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/mbox");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> MailboxReader.read(document, limits, guarded));
  }
}
