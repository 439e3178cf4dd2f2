package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Form of a file in Ascii85 as Adobe's programs frame it; what it stands for is an inner document.
 */
public final class Ascii85Form implements TextForm {
  private static final String NAME = "ascii85";
  private static final int LEAST = 20;

  @Override
  public boolean begins(TextHead head) {
    byte[] bytes = head.bytes();
    boolean begins = bytes.length >= LEAST && bytes[0] == '<' && bytes[1] == '~';
    for (int i = 2; i < LEAST && begins; i++) {
      begins = Base85Stream.isAscii85(bytes[i]);
    }
    return begins;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    BufferedInputStream in = new BufferedInputStream(text.in());
    in.skipNBytes(2);
    try (InputStream decoded = Base85Stream.ascii85(in);
        Spool bytes = Spool.copy(decoded, Limits.DEFAULT.fileBytes())) {
      sink.content(new Content.Binary(text.location().append("entry", NAME), NAME, bytes));
    }
  }
}
