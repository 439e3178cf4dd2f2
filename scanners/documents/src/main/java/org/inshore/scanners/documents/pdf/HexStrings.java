package org.inshore.scanners.documents.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes of a stream with blanks for its strings in hexadecimal digits, which are codes of glyphs: a
 * page shows what they stand for, and their digits are no number.
 */
final class HexStrings extends FilterInputStream {
  private static final int LONGEST = 1 << 12;

  /** Digits behind an angle bracket, and the byte behind them; some are taken already. */
  private final byte[] ahead = new byte[LONGEST + 1];

  private int filled;
  private int taken;

  HexStrings(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    if (taken < filled) {
      return ahead[taken++] & 0xff;
    }
    int b = in.read();
    if (b == '<') {
      lookAhead();
    }
    return b;
  }

  private void lookAhead() throws IOException {
    taken = 0;
    filled = 0;
    int b = in.read();
    while (filled < LONGEST && Character.digit(b, 16) >= 0) {
      ahead[filled++] = (byte) b;
      b = in.read();
    }
    if (b == '>') {
      Arrays.fill(ahead, 0, filled, (byte) ' ');
    }
    if (b >= 0) {
      ahead[filled++] = (byte) b;
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    for (int b = length == 0 ? -1 : read(); b >= 0; b = count < length ? read() : -1) {
      bytes[from + count++] = (byte) b;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public long skip(long most) throws IOException {
    long skipped = 0;
    while (skipped < most && read() >= 0) {
      skipped++;
    }
    return skipped;
  }
}
