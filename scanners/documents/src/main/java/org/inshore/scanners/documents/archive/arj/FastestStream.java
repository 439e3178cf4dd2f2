package org.inshore.scanners.documents.archive.arj;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.guard.BulkStream;

/**
 * Stream of what ARJ's method 4 has packed: matches in a window, whose lengths and distances say in
 * unary how many bits they take.
 */
final class FastestStream extends BulkStream {
  private static final int WINDOW = 1 << 15;
  private static final int SHORTEST = 3;
  private static final int MOST_LENGTH_BITS = 7;
  private static final int FEWEST_DISTANCE_BITS = 9;
  private static final int MOST_DISTANCE_BITS = 13;

  private final BitSource bits;
  private final byte[] window = new byte[WINDOW];
  private long left;
  private int at;
  private int matchLeft;
  private int distance;

  FastestStream(InputStream in, long size) {
    this.bits = BitSource.ofBytes(in);
    this.left = size;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && left > 0) {
      buffer[offset + count++] = next();
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private byte next() throws IOException {
    if (matchLeft == 0) {
      int length = number(0, MOST_LENGTH_BITS);
      if (length == 0) {
        return put((byte) bits.bits(Byte.SIZE));
      }
      matchLeft = length - 1 + SHORTEST;
      distance = 1 + number(FEWEST_DISTANCE_BITS, MOST_DISTANCE_BITS);
    }
    matchLeft--;
    return put(window[(at - distance) & (WINDOW - 1)]);
  }

  /** A number: each one of the unary part adds what its bits could say, and a bit. */
  private int number(int fewest, int most) throws IOException {
    int base = 0;
    int width = fewest;
    while (width < most && bits.bit() == 1) {
      base += 1 << width;
      width++;
    }
    return base + bits.bits(width);
  }

  private byte put(byte b) {
    window[at] = b;
    at = (at + 1) & (WINDOW - 1);
    left--;
    return b;
  }
}
