package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are read some at a time, also where one is asked for. */
public abstract class BulkStream extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
