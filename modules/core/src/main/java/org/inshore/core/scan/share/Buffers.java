package org.inshore.core.scan.share;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Arrays for parts of texts, used over and over; for all threads. */
final class Buffers {
  private final int size;
  private final int most;
  private final Deque<byte[]> free = new ArrayDeque<>();

  /**
   * Makes no array yet.
   *
   * @param size bytes of an array, unless more are needed
   * @param most how many are kept when nobody needs them
   */
  Buffers(int size, int most) {
    this.size = size;
    this.most = most;
  }

  /** An array of at least some length, all zero. */
  byte[] take(int least) {
    if (least > size) {
      return new byte[least];
    }
    synchronized (this) {
      if (!free.isEmpty()) {
        return free.pop();
      }
    }
    return new byte[size];
  }

  /** Takes an array back and forgets what it held. */
  void give(byte[] array, int used) {
    if (array.length == size) {
      Arrays.fill(array, 0, used, (byte) 0);
      synchronized (this) {
        if (free.size() < most) {
          free.push(array);
        }
      }
    }
  }
}
