package org.inshore.core.content;

/**
 * Control characters by which exports part fields, as 0x01 in Hive's tables: alike in each line,
 * and none but those.
 */
final class Separators {
  /** As many at most stand together, as {@code 0x01 0x02}. */
  private static final int MAX_KINDS = 3;

  /** Lines of a table that differ: one in so many. */
  private static final int ODD_ONE_IN = 4;

  /** Record separator of ASCII, which ends a record where lines do not. */
  private static final byte RECORD = 0x1e;

  private Separators() {}

  private static boolean hasLines(byte[] head) {
    for (byte b : head) {
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1a && b != 0x1b;
  }

  /** Whether all controls in the head of a file are such separators. */
  static boolean partFields(byte[] head) {
    int kinds = 0;
    int lines = 0;
    int odd = 0;
    int before = -1;
    int count = 0;
    byte lineEnd = hasLines(head) ? (byte) '\n' : RECORD;
    for (int i = 0; i <= head.length; i++) {
      boolean end = i == head.length;
      if (end || head[i] == lineEnd) {
        boolean cut = end && lines > 0;
        if (count > 0 && !cut) {
          odd += before >= 0 && before != count ? 1 : 0;
          lines++;
          before = count;
        }
        count = 0;
      } else if (isControl(head[i])) {
        kinds |= 1 << head[i];
        count++;
      }
    }
    return Integer.bitCount(kinds) <= MAX_KINDS && lines > 1 && odd * ODD_ONE_IN <= lines;
  }
}
