package org.inshore.scanners.documents.database.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.database.postgres.contents.DumpInput;

/** The bytes of one data block, which come in chunks, each behind its length; 0 ends them. */
final class ChunkStream extends InputStream {
  private final DumpInput in;
  private long left;
  private boolean ended;

  ChunkStream(DumpInput in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      left = in.integer();
      ended = left <= 0;
    }
    if (ended) {
      return -1;
    }
    int read = in.stream().read(bytes, offset, (int) Math.min(left, length));
    if (read < 0) {
      throw new EOFException();
    }
    left -= read;
    return read;
  }

  /** Goes past what is left of the block. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 13];
    int read;
    do {
      read = read(buffer, 0, buffer.length);
    } while (read >= 0);
  }
}
