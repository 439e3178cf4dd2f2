package org.inshore.scanners.documents.structure.delimited;

import java.util.Arrays;
import org.inshore.scanners.documents.structure.lines.Lines;

/**
 * Learns delimiters of several bytes: where a byte never stands but in a run of others, the
 * shortest of these runs parts the fields. A longer run has a mark of a value beside it, or parts
 * an empty field off.
 */
final class DelimiterRuns {
  private static final int LINES = 16;
  private static final int LONGEST = 8;

  private DelimiterRuns() {}

  /** The delimiter that a byte belongs to, by the lines from one on. */
  static Delimiter of(Lines lines, int at, byte part) {
    byte[] bytes = lines.bytes();
    byte[] shortest = null;
    int line = at;
    for (int n = 0; n < LINES && line < lines.to(); n++) {
      int feed = lines.feed(line);
      for (int i = line; i < feed; ) {
        int from = i;
        boolean has = false;
        while (i < feed && isRun(bytes[i])) {
          has |= bytes[i++] == part;
        }
        if (has && (shortest == null || i - from < shortest.length)) {
          shortest = Arrays.copyOfRange(bytes, from, i);
        }
        if (i < feed) {
          i += lines.width(i);
        }
      }
      line = lines.next(feed);
    }
    boolean single = shortest == null || shortest.length == 1 || shortest.length > LONGEST;
    return single ? new Delimiter(part) : new Delimiter(shortest);
  }

  private static boolean isRun(byte b) {
    return b > 0 && (DelimiterCount.isPart(b) || "-<>[]{}".indexOf(b) >= 0);
  }
}
