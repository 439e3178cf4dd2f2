package org.inshore.scanners.documents.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Stream of so many bytes of another; where that ends before, it breaks off. */
public final class ExactStream extends InputStream {
  private final InputStream in;
  private long left;

  public ExactStream(InputStream in, long size) {
    this.in = in;
    this.left = size;
  }

  /** How many bytes were not read yet. */
  public long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    left--;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException();
    }
    left -= count;
    return count;
  }
}
