package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Stream of what blocks of zlib, one behind another, are deflated from; ends where no more begins.
 */
final class InflatedBlocks extends InputStream {
  private static final int ZLIB = 0x78;

  private final InputStream source;
  private final byte[] packed = new byte[1 << 13];
  private final byte[] one = new byte[1];
  private Inflater inflater = new Inflater();
  private int filled;
  private boolean ended;

  InflatedBlocks(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        int count = inflater.inflate(buffer, from, length);
        if (count > 0) {
          return count;
        } else if (inflater.finished()) {
          next(inflater.getRemaining());
        } else if (inflater.needsInput()) {
          fill();
        } else {
          throw new IOException("dictionary");
        }
      }
      return -1;
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
