package org.inshore.scanners.documents.afp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces of text of one page, set in lines by where they stand. Their widths are those of fonts
 * that are not in the file: what was moved to along a line stands behind a tab.
 */
final class PageRuns {
  /** As many are held at most; a page of more gives what it has before. */
  private static final int MOST = 1 << 17;

  private record Run(int line, int along, boolean isMoved, String text) {}

  private final List<Run> runs = new ArrayList<>();

  /** Whether a page has so many that it should be handed on in parts. */
  boolean isFull() {
    return runs.size() >= MOST;
  }

  void add(int line, int along, boolean isMoved, String text) {
    runs.add(new Run(line, along, isMoved, text));
  }

  /** The lines so far, which are forgotten. */
  String take() {
    runs.sort(Comparator.comparingInt(Run::line).thenComparingInt(Run::along));
    StringBuilder text = new StringBuilder();
    Run before = null;
    for (Run run : runs) {
      if (before != null && before.line() != run.line()) {
        text.append('\n');
      } else if (before != null && run.isMoved() && !text.isEmpty()) {
        text.append('\t');
      }
      text.append(run.text().replaceAll("[\\p{Cntrl}]", " "));
      before = run;
    }
    runs.clear();
    return text.isEmpty() ? "" : text.append('\n').toString();
  }
}
