package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Stream of the bytes that digits of base 85 stand for (RFC 1924); line ends are passed over. */
final class Base85Stream extends InputStream {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

  private static final int UNIT = 5;
  private static final int BASE = DIGITS.length();
  private static final int[] VALUES = new int[128];

  static {
    Arrays.fill(VALUES, -1);
    for (int i = 0; i < BASE; i++) {
      VALUES[DIGITS.charAt(i)] = i;
    }
  }

  private final InputStream text;
  private final byte[] unit = new byte[UNIT - 1];
  private int at;
  private int length;

  Base85Stream(InputStream text) {
    this.text = text;
  }

  /** The value of a digit; negative if a character is none. */
  static int digit(int c) {
    return c >= 0 && c < VALUES.length ? VALUES[c] : -1;
  }

  @Override
  public int read() throws IOException {
    if (at == length && !refill()) {
      return -1;
    }
    return unit[at++] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    int done = 0;
    for (int c = 0; done < count && c >= 0; ) {
      c = read();
      if (c >= 0) {
        bytes[from + done++] = (byte) c;
      }
    }
    return done == 0 && count > 0 ? -1 : done;
  }

  private boolean refill() throws IOException {
    long value = 0;
    int digits = 0;
    while (digits < UNIT) {
      int c = text.read();
      if (c == '\n' || c == '\r') {
        continue;
      }
      int digit = digit(c);
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
    at = 0;
    length = Math.max(0, digits - 1);
    return length > 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
