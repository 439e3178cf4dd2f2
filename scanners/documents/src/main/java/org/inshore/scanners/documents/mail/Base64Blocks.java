package org.inshore.scanners.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Stream of the bytes of a body in Base64, also of those that were encoded one by one and lie one
 * behind another: padding ends one of them, and not the body. What is no digit is passed over.
 */
final class Base64Blocks extends RefilledStream {
  private static final int SIZE = 1 << 13;
  private static final int DIGIT_BITS = 6;
  private static final int[] VALUES = new int[1 << Byte.SIZE];

  static {
    Arrays.fill(VALUES, -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      VALUES[digits.charAt(i)] = i;
    }
  }

  private final InputStream text;
  private final byte[] coded = new byte[SIZE];
  private final byte[] bytes = new byte[SIZE];
  private int bits;

  /** How many of the bits are not handed on. */
  private int count;

  Base64Blocks(InputStream text) {
    this.text = text;
  }

  @Override
  protected boolean refill() throws IOException {
    int read = text.read(coded);
    int made = 0;
    for (int i = 0; i < read; i++) {
      int value = VALUES[coded[i] & 0xff];
      if (value >= 0) {
        bits = bits << DIGIT_BITS | value;
        count += DIGIT_BITS;
        if (count >= Byte.SIZE) {
          count -= Byte.SIZE;
          bytes[made++] = (byte) (bits >> count);
        }
      } else if (coded[i] == '=') {
        count = 0;
      }
    }
    give(bytes, made);
    return read >= 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
