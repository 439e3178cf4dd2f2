package org.inshore.scanners.documents.structure.lines;

/** Lines that are drawn between rows, as {@code +----+----+}. */
public final class RuleLine {
  private static final String MARKS = "-=+|:_ \t\r*#~.";
  private static final int MIN = 3;

  private RuleLine() {}

  /** Whether a line is nothing else. */
  public static boolean is(Lines lines, int from, int end) {
    int drawn = 0;
    for (int i = from; i < end; i++) {
      byte b = lines.bytes()[i];
      if (b < 0 || MARKS.indexOf(b) < 0) {
        return false;
      }
      drawn += b == '-' || b == '=' || b == '_' ? 1 : 0;
    }
    return drawn >= MIN;
  }
}
