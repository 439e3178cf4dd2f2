package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * Bytes of a stream with blanks for its strings in hexadecimal digits, which are codes of glyphs: a
 * page shows what they stand for, and their digits are no number.
 */
final class HexStrings extends BytewiseStream {
  private static final int LONGEST = 1 << 12;

  /** Digits behind an angle bracket, and the byte behind them; some are taken already. */
  private final byte[] ahead = new byte[LONGEST + 1];

  private int filled;
  private int taken;

  HexStrings(InputStream in) {
    super(in);
  }

  @Override
  protected int nextByte() throws IOException {
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
}
