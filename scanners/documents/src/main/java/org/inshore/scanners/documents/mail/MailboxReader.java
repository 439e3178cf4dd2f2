package org.inshore.scanners.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Parts one mailbox at the lines that begin with {@code From } behind a blank one. */
final class MailboxReader {
  private MailboxReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    TextBlocks envelopes = new TextBlocks(document.location().append("part", "envelopes"), sink);
    try (InputStream bytes = document.bytes().open()) {
      MailboxStream messages = new MailboxStream(bytes);
      for (int number = 1; messages.next(); number++) {
        Guard.checkInterrupt();
        envelopes.append(messages.envelope().strip() + "\n");
        String name = "message-" + number + ".eml";
        entries.content(entries.begin(name), name, -1, messages);
      }
    }
    envelopes.finish();
  }
}
