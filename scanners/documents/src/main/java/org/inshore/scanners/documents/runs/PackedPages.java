package org.inshore.scanners.documents.runs;

import java.util.Arrays;

/**
 * Recognises pages that are packed or encrypted by the Shannon entropy of their bytes: text in any
 * encoding, tables and programs stay well below that of random bytes, in which runs that look like
 * text are chance.
 */
final class PackedPages {
  /** Bytes of a page: the smallest that files of databases have. */
  static final int PAGE = 4096;

  /** Shorter ends of a file say too little of themselves. */
  private static final int LEAST = 512;

  /** Share of the entropy of as many random bytes. */
  private static final double PACKED = 0.97;

  private static final int VALUES = 256;

  /** Of each count, times its binary logarithm. */
  private static final double[] BITS = new double[PAGE + 1];

  static {
    for (int i = 1; i <= PAGE; i++) {
      BITS[i] = i * log2(i);
    }
  }

  private final int[] counts = new int[VALUES];

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** Whether some bytes, at most a page, are packed. */
  boolean isPacked(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < LEAST) {
      return false;
    }
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      counts[bytes[i] & 0xff]++;
    }
    double bits = 0;
    for (int count : counts) {
      bits += BITS[count];
    }
    double entropy = log2(length) - bits / length;
    // Miller's bias: so much less do so few random bytes show.
    double random = Byte.SIZE - (VALUES - 1) / (2 * length * Math.log(2));
    return entropy > PACKED * random;
  }
}
