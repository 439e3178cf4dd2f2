package org.inshore.scanners.documents.archive.lzo;

import java.io.IOException;

/**
 * Unpacks one block of LZO1X ("LZO stream format as understood by Linux's LZO decompressor", in the
 * kernel's documentation).
 */
public final class Lzo {
  /** From this instruction on, a block begins with so many literals and 17. */
  private static final int LITERALS_FIRST = 17;

  private static final int LONG_DISTANCE = 16384;
  private static final int MIDDLE_DISTANCE = 2048;

  /** Behind a run of four literals or more, a short instruction means another match. */
  private static final int BEHIND_RUN = 4;

  private final byte[] in;
  private final byte[] out;
  private int read;
  private int written;

  /** How many literals came last, up to {@link #BEHIND_RUN}. */
  private int state;

  private Lzo(byte[] in, byte[] out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Unpacks a block.
   *
   * @return how many bytes came out
   * @throws IOException if it is none, or does not fit
   */
  public static int unpack(byte[] in, byte[] out) throws IOException {
    try {
      return new Lzo(in, out).run();
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("no block of LZO", e);
    }
  }

  private int run() throws IOException {
    int first = in[0] & 0xff;
    if (first > LITERALS_FIRST) {
      read++;
      literals(first - LITERALS_FIRST);
    }
    while (true) {
      int code = next();
      if (code >= 64) {
        match(1 + (code >> 2 & 7) + (next() << 3), (code >> 5) + 1, code & 3);
      } else if (code >= 32) {
        int length = 2 + length(code & 31, 31);
        int pair = pair();
        match(1 + (pair >> 2), length, pair & 3);
      } else if (code >= 16) {
        int length = 2 + length(code & 7, 7);
        int pair = pair();
        int distance = ((code & 8) << 11) + (pair >> 2);
        if (distance == 0) {
          return written;
        }
        match(distance + LONG_DISTANCE, length, pair & 3);
      } else if (state == 0) {
        literals(3 + length(code, 15));
      } else if (state == BEHIND_RUN) {
        match(1 + MIDDLE_DISTANCE + (code >> 2) + (next() << 2), 3, code & 3);
      } else {
        match(1 + (code >> 2) + (next() << 2), 2, code & 3);
      }
    }
  }

  /** A length, of which zero means that bytes follow that are added to the most it can say. */
  private int length(int told, int most) throws IOException {
    if (told > 0) {
      return told;
    }
    int length = most;
    int next = next();
    for (; next == 0; next = next()) {
      length += 255;
      if (length > out.length) {
        throw new IOException();
      }
    }
    return length + next;
  }

  private void literals(int count) {
    System.arraycopy(in, read, out, written, count);
    read += count;
    written += count;
    state = Math.min(count, BEHIND_RUN);
  }

  private void match(int distance, int length, int literals) {
    for (int end = written + length; written < end; written++) {
      out[written] = out[written - distance];
    }
    literals(literals);
  }

  private int next() {
    return in[read++] & 0xff;
  }

  private int pair() {
    return next() | next() << Byte.SIZE;
  }
}
