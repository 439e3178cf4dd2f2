package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.spi.content.Bytes;

/** Reads what is small once, since a text is looked at twice: for its charset and for itself. */
public final class SmallFileBuffer {
  private static final int SMALL = 1 << 20;

  private SmallFileBuffer() {}

  /** The same bytes, in memory when they are few. */
  public static Bytes of(Bytes bytes) throws IOException {
    long size = bytes.size();
    if (size < 0 || size > SMALL) {
      return bytes;
    }
    try (InputStream in = bytes.open()) {
      byte[] all = in.readNBytes((int) size + 1);
      return all.length > size ? bytes : Bytes.of(all);
    }
  }
}
