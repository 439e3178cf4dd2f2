package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.spi.content.Bytes;

/**
 * Runs of eleven digits or more in bytes, in ASCII and in UTF-16 of both orders, found by probing
 * one byte in nine and one in twenty, which no such run is without.
 */
final class LongNumbers {
  /** Digits of a mobile number: what is shorter is nobody's without a label. */
  static final int SHORTEST = 11;

  /** Bytes of a number and of what is read around it. */
  static final int MARGIN = 1 << 10;

  private static final int SIZE = 1 << 16;

  /** Takes a run: where its first digit stands, how many there are, and their distance in bytes. */
  interface Taker {
    /** Returns whether to go on. */
    boolean take(byte[] bytes, int filled, int first, int count, int step);
  }

  private LongNumbers() {}

  /** Finds the runs of all bytes, read from front to back. */
  static void find(Bytes all, Taker taker) throws IOException, InterruptedException {
    byte[] buffer = new byte[SIZE + 2 * MARGIN];
    try (InputStream in = all.open()) {
      int filled = in.readNBytes(buffer, 0, buffer.length);
      int from = 0;
      while (filled > from) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        boolean last = filled < buffer.length;
        int to = last ? filled : filled - MARGIN;
        if (!find(buffer, from, to, filled, taker) || last) {
          return;
        }
        System.arraycopy(buffer, to - MARGIN, buffer, 0, 2 * MARGIN);
        from = MARGIN;
        filled = 2 * MARGIN + in.readNBytes(buffer, 2 * MARGIN, buffer.length - 2 * MARGIN);
      }
    }
  }

  /** Finds the runs that begin between two places; tells whether the taker wants more. */
  static boolean find(byte[] bytes, int from, int to, int filled, Taker taker) {
    return find(bytes, from, to, filled, 1, taker) && find(bytes, from, to, filled, 2, taker);
  }

  private static boolean find(byte[] bytes, int from, int to, int filled, int step, Taker taker) {
    int stride = SHORTEST * step - 2;
    int done = from;
    for (int at = from + stride - 1; at < filled; at += stride) {
      int digit = step == 1 ? (isDigit(bytes[at]) ? at : -1) : wide(bytes, at, filled);
      if (digit < done) {
        continue;
      }
      int first = digit;
      while (isDigit(bytes, first - step, step, filled)) {
        first -= step;
      }
      if (first >= to) {
        return true;
      }
      int end = digit + step;
      while (isDigit(bytes, end, step, filled)) {
        end += step;
      }
      int count = (end - first) / step;
      if (first >= from && count >= SHORTEST && !taker.take(bytes, filled, first, count, step)) {
        return false;
      }
      done = end;
      at = Math.max(at, end - 1);
    }
    return true;
  }

  /** Where the digit of a unit of UTF-16 stands that a byte is part of; -1 for none. */
  private static int wide(byte[] bytes, int at, int filled) {
    if (bytes[at] == 0) {
      return at > 0 && isDigit(bytes, at - 1, 2, filled)
          ? at - 1
          : isDigit(bytes, at + 1, 2, filled) ? at + 1 : -1;
    }
    return isDigit(bytes, at, 2, filled) ? at : -1;
  }

  /** Whether a digit stands alone, or with a byte of zeros before or behind it. */
  private static boolean isDigit(byte[] bytes, int at, int step, int filled) {
    return at >= 0
        && at < filled
        && isDigit(bytes[at])
        && (step == 1 || (at + 1 < filled && bytes[at + 1] == 0) || (at > 0 && bytes[at - 1] == 0));
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
