package org.inshore.benchmarks.input;

import java.util.Arrays;
import org.inshore.spi.content.Encoding;

/** Ends of lines, at which text may be cut. */
public final class Lines {
  private Lines() {}

  /** The bytes up to the last line end, or all where there is none. */
  public static byte[] whole(byte[] bytes) {
    int end = lastEnd(bytes, 0, bytes.length);
    return end == 0 ? bytes : Arrays.copyOf(bytes, end);
  }

  /**
   * Where a block may end: behind the last line end between two places, else behind the last space
   * or mark, which is part of no character in either encoding, else behind the last character.
   */
  public static int cut(byte[] bytes, int from, int to, Encoding encoding) {
    if (to == bytes.length) {
      return to;
    }
    int end = lastEnd(bytes, from, to);
    if (end > from) {
      return end;
    }
    for (int at = to; at > from; at--) {
      if (bytes[at - 1] >= 0 && bytes[at - 1] < '0') {
        return at;
      }
    }
    return encoding == Encoding.UTF_8 ? lastOfUtf8(bytes, to) : lastOfGb18030(bytes, from, to);
  }

  private static int lastOfUtf8(byte[] bytes, int to) {
    int at = to;
    while (to - at < 3 && (bytes[at] & 0xc0) == 0x80) {
      at--;
    }
    return (bytes[at] & 0xc0) == 0x80 ? to : at;
  }

  private static int lastOfGb18030(byte[] bytes, int from, int to) {
    int at = from;
    while (to - at >= 4) {
      at += bytes[at] >= 0 ? 1 : bytes[at + 1] >= '0' && bytes[at + 1] <= '9' ? 4 : 2;
    }
    return at;
  }

  private static int lastEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
