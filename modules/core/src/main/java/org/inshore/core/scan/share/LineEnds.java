package org.inshore.core.scan.share;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line ends in UTF-8 and GB 18030, where their bytes are no part of other characters. */
final class LineEnds {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
  private static final long RETURNS = 0x0d0d0d0d0d0d0d0dL;
  private static final long LAST_FLAG = 0x80L << 56;

  /** Bytes from here on may belong to a longer character in one of the encodings. */
  private static final int FIRST_UNSURE = 0x30;

  private LineEnds() {}

  /** Counts line feeds, and returns without one: what people see as line ends. */
  static long count(byte[] bytes, int from, int to) {
    long count = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at);
      long feeds = zeros(word ^ LINE_FEEDS);
      long returns = zeros(word ^ RETURNS);
      count += Long.bitCount(feeds);
      if (returns != 0) {
        long followed = feeds >>> Byte.SIZE;
        if (at + Long.BYTES < to && bytes[at + Long.BYTES] == '\n') {
          followed |= LAST_FLAG;
        }
        count += Long.bitCount(returns & ~followed);
      }
    }
    for (; at < to; at++) {
      boolean lone = bytes[at] == '\r' && !(at + 1 < to && bytes[at + 1] == '\n');
      count += bytes[at] == '\n' || lone ? 1 : 0;
    }
    return count;
  }

  /** The top bit of each byte that is zero. */
  private static long zeros(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  /** The place after the last line feed in a range; -1 if there is none. */
  static int afterLast(byte[] bytes, int from, int to) {
    for (int at = to; at > from; at--) {
      if (bytes[at - 1] == '\n') {
        return at;
      }
    }
    return -1;
  }

  /** The nearest place at or before one where a character surely starts; 0 is always one. */
  static int boundary(byte[] bytes, int place) {
    int at = Math.max(0, place);
    while (at > 0 && (bytes[at - 1] < 0 || bytes[at - 1] >= FIRST_UNSURE)) {
      at--;
    }
    return at;
  }
}
