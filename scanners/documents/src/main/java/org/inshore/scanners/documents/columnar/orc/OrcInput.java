package org.inshore.scanners.documents.columnar.orc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.inshore.scanners.documents.guard.ExactBytes;

/** Reader of bytes and numbers of one stream. */
final class OrcInput {
  private static final int LONGEST = 64 << 20;
  private static final int MAX_VARINT = 40;

  private final InputStream in;

  OrcInput(InputStream in) {
    this.in = in;
  }

  int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  byte[] bytes(long length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("no length");
    }
    return ExactBytes.read(in, (int) length);
  }

  long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7fL) << shift;
      if (octet < 0x80) {
        break;
      }
    }
    return value;
  }

  long zigzag() throws IOException {
    return zigzag(varint());
  }

  static long zigzag(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number of any length in zigzag code, seven bits a byte, the lowest first. */
  BigInteger whole() throws IOException {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; ; i++) {
      int octet = octet();
      value = value.or(BigInteger.valueOf(octet & 0x7f).shiftLeft(7 * i));
      if (octet < 0x80) {
        return value.testBit(0) ? value.shiftRight(1).not() : value.shiftRight(1);
      }
      if (i > MAX_VARINT) {
        throw new IOException("number without end");
      }
    }
  }

  /** Bytes of a number, the highest first. */
  long high(int count) throws IOException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | octet();
    }
    return value;
  }

  /** Bytes of a number, the lowest first. */
  long low(int count) throws IOException {
    return count == 4
        ? Integer.toUnsignedLong(Integer.reverseBytes((int) high(4)))
        : Long.reverseBytes(high(8));
  }

  /** Numbers of a width in bits, the highest bit first; they end with a byte. */
  long[] bits(int count, int width) throws IOException {
    long[] values = new long[count];
    int rest = 0;
    int left = 0;
    for (int i = 0; i < count; i++) {
      long value = 0;
      int needed = width;
      while (needed > 0) {
        if (left == 0) {
          rest = octet();
          left = 8;
        }
        int taken = Math.min(needed, left);
        value = value << taken | (rest >>> (left - taken) & (1 << taken) - 1);
        left -= taken;
        needed -= taken;
      }
      values[i] = value;
    }
    return values;
  }
}
