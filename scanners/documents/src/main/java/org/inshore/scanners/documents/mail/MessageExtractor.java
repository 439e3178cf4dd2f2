package org.inshore.scanners.documents.mail;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads messages as they are sent: headers, bodies, attachments; saved web pages (MHTML) too. */
public final class MessageExtractor implements Extractor {

  /** For the service loader. */
  public MessageExtractor() {}

  @Override
  public String name() {
    return "message";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("message/rfc822");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> MessageReader.read(document, limits, guarded));
  }
}
