package org.inshore.scanners.documents.archive.rar;

import java.io.IOException;
import java.util.Arrays;

/**
 * Ring of what was unpacked last, which grows as long as it has not come around: matches are copied
 * from it, and streams read it.
 */
final class RarWindow {
  private static final int BEGIN = 1 << 16;

  private final int most;
  private byte[] bytes = new byte[BEGIN];

  /** How much was unpacked since what is packed together began. */
  private long at;

  /**
   * Makes one.
   *
   * @param most a power of two
   */
  RarWindow(int most) {
    this.most = most;
  }

  long at() {
    return at;
  }

  int most() {
    return most;
  }

  /** Forgets all. */
  void clear() {
    at = 0;
  }

  void put(int value) {
    if (at == bytes.length && bytes.length < most) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[(int) at & (bytes.length - 1)] = (byte) value;
    at++;
  }

  /** Copies what stands so far back. */
  void copy(long distance, int length) throws IOException {
    if (distance <= 0 || distance > at || distance > most) {
      throw new IOException();
    }
    for (int i = 0; i < length; i++) {
      put(bytes[(int) (at - distance) & (bytes.length - 1)]);
    }
  }

  /** A part of what was unpacked. */
  byte[] part(long from, int length) {
    byte[] part = new byte[length];
    int begin = (int) from & (bytes.length - 1);
    int first = Math.min(length, bytes.length - begin);
    System.arraycopy(bytes, begin, part, 0, first);
    System.arraycopy(bytes, 0, part, first, length - first);
    return part;
  }
}
