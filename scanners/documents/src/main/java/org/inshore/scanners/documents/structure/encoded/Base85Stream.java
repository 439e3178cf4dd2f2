package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Stream of the bytes that digits of base 85 stand for (RFC 1924, or Ascii85); line ends are passed
 * over.
 */
final class Base85Stream extends RefilledStream {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

  private static final int UNIT = 5;
  private static final int BASE = DIGITS.length();
  private static final int[] VALUES = new int[128];
  private static final int[] ASCII85 = new int[128];

  static {
    Arrays.fill(VALUES, -1);
    Arrays.fill(ASCII85, -1);
    for (int i = 0; i < BASE; i++) {
      VALUES[DIGITS.charAt(i)] = i;
      ASCII85['!' + i] = i;
    }
  }

  private final InputStream text;
  private final byte[] unit = new byte[UNIT - 1];
  private final int[] values;

  Base85Stream(InputStream text) {
    this(text, VALUES);
  }

  private Base85Stream(InputStream text, int[] values) {
    this.text = text;
    this.values = values;
  }

  /** The same in the alphabet of PostScript, in which {@code z} is four zeros. */
  static InputStream ascii85(InputStream text) {
    return new Base85Stream(text, ASCII85);
  }

  /** The value of a digit; negative if a character is none. */
  static int digit(int c) {
    return c >= 0 && c < VALUES.length ? VALUES[c] : -1;
  }

  @Override
  protected boolean refill() throws IOException {
    long value = 0;
    int digits = 0;
    while (digits < UNIT) {
      int c = text.read();
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (c == 'z' && digits == 0 && values[c] < 0) {
        give(new byte[UNIT - 1], UNIT - 1);
        return true;
      }
      int digit = c >= 0 && c < values.length ? values[c] : -1;
      if (digit < 0) {
        break;
      }
      value = value * BASE + digit;
      digits++;
    }
    for (int missing = digits; missing < UNIT; missing++) {
      value = value * BASE + BASE - 1;
    }
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (byte) (value >> (Byte.SIZE * (unit.length - 1 - i)));
    }
    give(unit, Math.max(0, digits - 1));
    return digits > 1;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
