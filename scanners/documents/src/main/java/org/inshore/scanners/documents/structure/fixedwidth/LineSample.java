package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.Lines;

/** Sample of consecutive lines that are whole, not blank and not too long. */
final class LineSample {
  /** Tells whether a line still belongs to the sample. */
  interface Test {
    boolean holds(int line, int feed);
  }

  private LineSample() {}

  /** Where each of so many lines from a place on begins, and where its text ends. */
  static List<int[]> of(Lines lines, int at, int most, int longest, Test test) {
    List<int[]> rows = new ArrayList<>();
    int line = at;
    while (rows.size() < most && line < lines.to()) {
      int feed = lines.feed(line);
      if (feed - line > longest
          || !lines.isComplete(feed)
          || lines.isBlank(line, feed)
          || !test.holds(line, feed)) {
        return rows;
      }
      rows.add(new int[] {line, lines.trimmed(line, feed)});
      line = lines.next(feed);
    }
    return rows;
  }
}
