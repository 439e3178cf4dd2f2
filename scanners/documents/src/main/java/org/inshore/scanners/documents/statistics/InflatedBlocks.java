package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Stream of what blocks of zlib, one behind another, are deflated from; ends where no more begins.
 */
final class InflatedBlocks extends RefilledStream {
  private static final int ZLIB = 0x78;

  private final InputStream source;
  private final byte[] packed = new byte[1 << 13];
  private final byte[] bytes = new byte[1 << 13];
  private Inflater inflater = new Inflater();
  private int filled;
  private boolean ended;

  InflatedBlocks(InputStream source) {
    this.source = source;
  }

  @Override
  protected boolean refill() throws IOException {
    try {
      int count = inflater.inflate(bytes);
      give(bytes, count);
      if (count > 0) {
        return true;
      } else if (inflater.finished()) {
        next(inflater.getRemaining());
      } else if (inflater.needsInput()) {
        fill();
      } else {
        throw new IOException("dictionary");
      }
      return !ended;
    } catch (DataFormatException e) {
      throw new IOException(e);
    }
  }

  private void fill() throws IOException {
    filled = source.read(packed);
    if (filled < 0) {
      throw new IOException("block");
    }
    inflater.setInput(packed, 0, filled);
  }

  /** Begins the next block, the first bytes of which may be at hand. */
  private void next(int left) throws IOException {
    inflater.end();
    inflater = new Inflater();
    if (left > 0) {
      inflater.setInput(packed, filled - left, left);
      ended = packed[filled - left] != ZLIB;
    } else {
      fill();
      ended = packed[0] != ZLIB;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
