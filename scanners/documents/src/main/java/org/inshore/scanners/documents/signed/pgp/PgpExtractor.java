package org.inshore.scanners.documents.signed.pgp;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens messages of OpenPGP that are only signed or packed, and reads whose keys are. */
public final class PgpExtractor extends LibraryExtractor {

  /** For the service loader. */
  public PgpExtractor() {
    super("pgp", "application/pgp-encrypted");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    PgpReader.read(document, limits, sink);
  }
}
