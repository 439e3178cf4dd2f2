package org.inshore.scanners.documents.structure.delimited;

import java.util.Arrays;
import org.inshore.scanners.documents.structure.lines.Lines;

/** Counts in a line, outside of quotation marks, each byte that may be part of a delimiter. */
final class DelimiterCount {
  private static final int ASCII = 128;
  private static final boolean[] PART = new boolean[ASCII];

  static {
    for (int b = 1; b < ASCII; b++) {
      boolean control = b < ' ' && b != '\n' && b != '\r';
      boolean mark = b > ' ' && b < 0x7f && !Character.isLetterOrDigit(b);
      PART[b] = control || (mark && "\"'.-_/()[]{}<>=\\?`".indexOf(b) < 0);
    }
  }

  private final int[] counts = new int[ASCII];
  private boolean any;

  /** Whether a byte may part fields by itself, or as one of several. */
  static boolean isPart(byte b) {
    return b >= 0 && PART[b];
  }

  /** Counts in one line; tells whether there was anything. */
  boolean count(Lines lines, int from, int to) {
    if (any) {
      Arrays.fill(counts, 0);
    }
    any = false;
    byte[] bytes = lines.bytes();
    boolean inQuotes = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < 0) {
        i += lines.width(i) - 1;
      } else if (b == '"') {
        inQuotes = !inQuotes;
      } else if (PART[b] && !inQuotes) {
        counts[b]++;
        any = true;
      }
    }
    return any;
  }

  int of(int b) {
    return counts[b];
  }

  /** The bytes that are as often in two other lines. */
  byte[] sameAs(DelimiterCount second, DelimiterCount third) {
    byte[] same = new byte[ASCII];
    int found = 0;
    for (int b = 1; b < ASCII; b++) {
      if (counts[b] > 0 && counts[b] == second.counts[b] && counts[b] == third.counts[b]) {
        same[found++] = (byte) b;
      }
    }
    return Arrays.copyOf(same, found);
  }
}
