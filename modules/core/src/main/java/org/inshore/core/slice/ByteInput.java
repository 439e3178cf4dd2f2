package org.inshore.core.slice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reader of what {@link ByteOutput} wrote. Whatever is wrong in it, as in a part of another
 * version, is told by {@link IllegalArgumentException}.
 */
final class ByteInput {
  private static final int MORE = 0x80;
  private static final int SEVEN = 7;

  private final byte[] bytes;
  private int at;

  ByteInput(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += SEVEN) {
      byte each = bytes[need(1)];
      value |= (long) (each & (MORE - 1)) << shift;
      if ((each & MORE) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  int small() {
    return Math.toIntExact(number());
  }

  /** How many items follow, of which each has at least a byte. */
  int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IllegalArgumentException("more than there is");
    }
    return (int) count;
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  long fixed() {
    return ByteBuffer.wrap(bytes, need(Long.BYTES), Long.BYTES).getLong();
  }

  double real() {
    return Double.longBitsToDouble(fixed());
  }

  boolean flag() {
    return number() != 0;
  }

  @Nullable String textOrNull() {
    int length = count();
    if (length == 0) {
      return null;
    }
    int from = need(length - 1);
    return new String(bytes, from, length - 1, StandardCharsets.UTF_8);
  }

  String text() {
    try {
      return Objects.requireNonNull(textOrNull());
    } catch (NullPointerException e) {
      throw new IllegalArgumentException("no text", e);
    }
  }

  byte[] array() {
    int length = count();
    int from = need(length);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  private int need(int count) {
    if (count > bytes.length - at) {
      throw new IllegalArgumentException("cut short");
    }
    int from = at;
    at += count;
    return from;
  }
}
