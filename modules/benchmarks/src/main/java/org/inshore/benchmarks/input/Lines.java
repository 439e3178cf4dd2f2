package org.inshore.benchmarks.input;

import java.util.Arrays;

/** Where text may be cut. */
public final class Lines {
  private Lines() {}

  /** The bytes up to the last line end, or all where there is none. */
  public static byte[] whole(byte[] bytes) {
    int end = lastEnd(bytes, 0, bytes.length);
    return end == 0 ? bytes : Arrays.copyOf(bytes, end);
  }

  /**
   * Where a block may end: behind the last line end between two places, else behind the last space
   * or mark, which is part of no character in either encoding; at the second place where there is
   * neither.
   */
  public static int cut(byte[] bytes, int from, int to) {
    if (to == bytes.length) {
      return to;
    }
    int end = lastEnd(bytes, from, to);
    for (int at = to; end == from && at > from; at--) {
      if (bytes[at - 1] >= 0 && bytes[at - 1] < '0') {
        return at;
      }
    }
    return end == from ? to : end;
  }

  private static int lastEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
