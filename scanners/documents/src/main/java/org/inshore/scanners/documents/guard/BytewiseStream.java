package org.inshore.scanners.documents.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that turns another into other bytes, one by one. Unlike that of {@code InputStream}, its
 * loop hides no failure behind the first byte, so what breaks off is never taken for the end.
 */
public abstract class BytewiseStream extends FilterInputStream {
  protected BytewiseStream(InputStream in) {
    super(in);
  }

  /** The next byte; -1 at the end. */
  protected abstract int nextByte() throws IOException;

  @Override
  public final int read() throws IOException {
    return nextByte();
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    for (int next = 0; count < length && (next = nextByte()) >= 0; count++) {
      buffer[offset + count] = (byte) next;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public final long skip(long most) throws IOException {
    long skipped = 0;
    while (skipped < most && nextByte() >= 0) {
      skipped++;
    }
    return skipped;
  }

  /** None for sure: how many become of those below is not known. */
  @Override
  public final int available() {
    return 0;
  }

  @Override
  public final boolean markSupported() {
    return false;
  }
}
