package org.inshore.scanners.documents.signed;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens signed and packed messages of CMS (p7m, p7s, tsd), and reads names in certificates. */
public final class SignedExtractor extends GuardedExtractor {

  /** For the service loader. */
  public SignedExtractor() {
    super("signed", "application/pkcs7-mime");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    SignedReader.read(document, limits, sink);
  }
}
