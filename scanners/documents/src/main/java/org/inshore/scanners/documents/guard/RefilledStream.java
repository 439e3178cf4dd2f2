package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.InputStream;

/** A stream of bytes that are made some at a time: lines, blocks, frames. */
public abstract class RefilledStream extends InputStream {
  private byte[] bytes = {};
  private int at;
  private int end;

  /**
   * Makes the next bytes and gives them by {@link #give}, perhaps none yet.
   *
   * @return false at the end of all
   */
  protected abstract boolean refill() throws IOException;

  /** Gives the first bytes of an array, which stay as they are until more are asked for. */
  protected final void give(byte[] next, int length) {
    bytes = next;
    at = 0;
    end = length;
  }

  private boolean isAtEnd() throws IOException {
    while (at == end) {
      if (!refill()) {
        return true;
      }
    }
    return false;
  }

  /** How many stand ready, at least one unless all is at its end. */
  @Override
  public final int available() throws IOException {
    return isAtEnd() ? 0 : end - at;
  }

  @Override
  public final int read() throws IOException {
    return isAtEnd() ? -1 : bytes[at++] & 0xff;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(bytes, at, buffer, offset, count);
    at += count;
    return count;
  }
}
