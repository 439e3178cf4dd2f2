package org.inshore.scanners.documents.signed;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens signed and packed messages of CMS (p7m, p7s, tsd), and reads names in certificates. */
public final class SignedExtractor implements Extractor {

  /** For the service loader. */
  public SignedExtractor() {}

  @Override
  public String name() {
    return "signed";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/pkcs7-mime");
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> SignedReader.read(document, limits, guarded));
  }
}
