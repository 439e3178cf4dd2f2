package org.inshore.scanners.documents.archive.tar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the zero bytes at the end of what was read: a tar archive ends with blocks of them. */
public final class ZeroTail extends FilterInputStream {
  private long zeros;

  public ZeroTail(InputStream in) {
    super(in);
  }

  /** How many of the last bytes were zero. */
  public long zeros() {
    return zeros;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      zeros = one == 0 ? zeros + 1 : 0;
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    int tail = 0;
    while (tail < count && buffer[offset + count - 1 - tail] == 0) {
      tail++;
    }
    if (count > 0) {
      zeros = tail == count ? zeros + tail : tail;
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    if (skipped > 0) {
      zeros = 0;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
