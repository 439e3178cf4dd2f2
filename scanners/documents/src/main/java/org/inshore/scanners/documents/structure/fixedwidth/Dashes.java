package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.Arrays;
import org.inshore.scanners.documents.structure.lines.Lines;

/** Rules under headings that show each column: {@code ------ ----------}. */
final class Dashes {
  private static final int MIN = 2;

  private Dashes() {}

  /** Whether a line is runs of dashes, at least two, parted by blanks. */
  static boolean is(Lines lines, int from, int end) {
    int runs = 0;
    int drawn = 0;
    byte before = ' ';
    for (int i = from; i < end; i++) {
      byte b = lines.bytes()[i];
      boolean draws = b == '-' || b == '=';
      if (!draws && b != ' ' && b != '\r') {
        return false;
      }
      runs += draws && before == ' ' ? 1 : 0;
      drawn += draws ? 1 : 0;
      before = b == '\r' ? before : b;
    }
    return runs >= MIN && drawn >= MIN * runs;
  }

  /** The gaps between its runs. */
  static Gaps gaps(Lines lines, int from, int end, WidthUnit unit) {
    int[] starts = new int[end - from];
    int[] ends = new int[end - from];
    int count = 0;
    boolean drawn = false;
    for (int i = from; i < end; i++) {
      boolean blank = lines.bytes()[i] == ' ';
      if (blank && drawn) {
        int start = i;
        while (i < end && lines.bytes()[i] == ' ') {
          i++;
        }
        if (i < end && lines.bytes()[i] != '\r') {
          starts[count] = start - from;
          ends[count++] = i - from;
        }
      }
      drawn |= !blank;
    }
    return new Gaps(unit, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), true);
  }
}
