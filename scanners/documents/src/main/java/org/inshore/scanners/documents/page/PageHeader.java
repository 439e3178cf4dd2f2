package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;

/** Parts the words of a table's header that touch each other, by what stands below them. */
final class PageHeader {
  private static final int COMPARED = 40;
  private static final double NEAR = 0.3;

  private PageHeader() {}

  /**
   * The cells of a line, parted where a text object begins that the lines below do not cross: one
   * in ten may.
   *
   * @param end behind the last line that may be below
   */
  static List<PageRun> parted(List<List<PageRun>> cells, int header, int end) {
    List<PageRun> parted = new ArrayList<>();
    int to = Math.min(end, header + 1 + COMPARED);
    for (PageRun cell : cells.get(header)) {
      List<PageRun.Cut> at = new ArrayList<>();
      if (cell.cuts.size() <= PageColumns.MOST) {
        for (PageRun.Cut cut : cell.cuts) {
          if (to > header + 2 && isKept(cells, header + 1, to, cut, NEAR * cell.size)) {
            at.add(cut);
          }
        }
      }
      parted.addAll(at.isEmpty() ? List.of(cell) : cell.split(at));
    }
    return parted;
  }

  private static boolean isKept(
      List<List<PageRun>> cells, int from, int to, PageRun.Cut cut, double near) {
    double x = (cut.from() + cut.to()) / 2;
    int crossed = 0;
    for (int i = from; i < to; i++) {
      for (PageRun cell : cells.get(i)) {
        if (cell.start < x - near && cell.end > x + near) {
          crossed += isCut(cell, x, near) ? 0 : 1;
        }
      }
    }
    return crossed * 10 <= to - from;
  }

  private static boolean isCut(PageRun cell, double x, double near) {
    for (PageRun.Cut cut : cell.cuts) {
      if (Math.abs((cut.from() + cut.to()) / 2 - x) <= near + (cut.to() - cut.from()) / 2) {
        return true;
      }
    }
    return false;
  }
}
