package org.inshore.scanners.documents.database.postgres;

import java.io.EOFException;
import java.io.IOException;
import org.inshore.scanners.documents.database.postgres.contents.DumpInput;
import org.inshore.scanners.documents.guard.RefilledStream;

/** The bytes of one data block, which come in chunks, each behind its length; 0 ends them. */
final class ChunkStream extends RefilledStream {
  private final DumpInput in;
  private final byte[] bytes = new byte[1 << 13];
  private long left;
  private boolean ended;

  ChunkStream(DumpInput in) {
    this.in = in;
  }

  @Override
  protected boolean refill() throws IOException {
    if (left == 0 && !ended) {
      left = in.integer();
      ended = left <= 0;
    }
    if (ended) {
      return false;
    }
    int read = in.stream().read(bytes, 0, (int) Math.min(left, bytes.length));
    if (read < 0) {
      throw new EOFException();
    }
    left -= read;
    give(bytes, read);
    return true;
  }

  /** Goes past what is left of the block. */
  void drain() throws IOException {
    while (available() > 0) {
      skipNBytes(available());
    }
  }
}
