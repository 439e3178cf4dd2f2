package org.inshore.core.slice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Growing array of bytes: numbers by sevens of bits (LEB128), texts with their length. */
final class ByteOutput {
  private static final int FIRST = 1 << 10;
  private static final int MORE = 0x80;
  private static final int SEVEN = 7;

  private byte[] bytes = new byte[FIRST];
  private int length;

  void number(long value) {
    reserve(Long.BYTES + 2);
    long rest = value;
    while ((rest & -MORE) != 0) {
      bytes[length++] = (byte) (rest | MORE);
      rest >>>= SEVEN;
    }
    bytes[length++] = (byte) rest;
  }

  /** A number that may be negative. */
  void signed(long value) {
    number((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  /** A number that is as likely long as short: 8 bytes. */
  void fixed(long value) {
    reserve(Long.BYTES);
    ByteBuffer.wrap(bytes, length, Long.BYTES).putLong(value);
    length += Long.BYTES;
  }

  void real(double value) {
    fixed(Double.doubleToRawLongBits(value));
  }

  void flag(boolean value) {
    number(value ? 1 : 0);
  }

  void text(@Nullable String value) {
    if (value == null) {
      number(0);
      return;
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length + 1L);
    raw(encoded);
  }

  void bytes(byte[] value) {
    number(value.length);
    raw(value);
  }

  private void raw(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
