package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;

/** Runs on one baseline, from left to right, none of which lies over another. */
final class PageLine {
  /** Digits that stand each in a box of its own are one number from so many on. */
  private static final int FEWEST_BOXES = 8;

  /** A gap between cells, in parts of the font's size. */
  private static final double CELL_GAP = 0.45;

  private static final double TOUCHING = 0.12;

  final double base;
  final double size;
  final List<PageRun> runs = new ArrayList<>();

  PageLine(PageRun first) {
    base = first.base;
    size = first.size;
    runs.add(first);
  }

  double end() {
    return runs.getLast().end;
  }

  double start() {
    return runs.getFirst().start;
  }

  /** The runs, those that are parts of one cell joined. */
  List<PageRun> cells() {
    List<PageRun> cells = new ArrayList<>();
    for (PageRun run : unboxed()) {
      PageRun last = cells.isEmpty() ? null : cells.getLast();
      if (last == null || run.start - last.end > CELL_GAP * Math.min(run.size, last.size)) {
        cells.add(run);
      } else {
        cells.set(cells.size() - 1, last.with(gap(last, run), run));
      }
    }
    return cells;
  }

  /** The line as text. */
  String text() {
    StringBuilder text = new StringBuilder();
    PageRun last = null;
    for (PageRun run : unboxed()) {
      text.append(last == null ? "" : gap(last, run)).append(TouchingCells.text(run));
      last = run;
    }
    return text.toString();
  }

  private static String gap(PageRun left, PageRun right) {
    double gap = right.start - left.end;
    double size = Math.min(left.size, right.size);
    // What was set otherwise may touch a number, and is no part of it.
    return gap > TOUCHING * size || !left.isLike(right) ? " " : "";
  }

  /** The runs; digits and letters in boxes of equal pitch, as forms on paper have, are one run. */
  private List<PageRun> unboxed() {
    if (runs.size() < FEWEST_BOXES) {
      return runs;
    }
    List<PageRun> joined = new ArrayList<>();
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (to < runs.size() && isBoxed(runs.get(to - 1)) && isBoxed(runs.get(to))) {
        double pitch = middle(from + 1) - middle(from);
        double own = middle(to) - middle(to - 1);
        if (pitch > 3 * runs.get(to).size || Math.abs(own - pitch) > 0.2 * pitch) {
          break;
        }
        to++;
      }
      if (to - from >= FEWEST_BOXES) {
        StringBuilder text = new StringBuilder();
        runs.subList(from, to).forEach(run -> text.append(run.text));
        joined.add(PageRun.of(runs.get(from), text, runs.get(from).start, runs.get(to - 1).end));
      } else {
        joined.addAll(runs.subList(from, to));
      }
      from = to;
    }
    return joined;
  }

  private double middle(int index) {
    return (runs.get(index).start + runs.get(index).end) / 2;
  }

  private static boolean isBoxed(PageRun run) {
    char c = run.text.charAt(0);
    return run.text.length() == 1 && ((c >= '0' && c <= '9') || c == 'X' || c == 'x');
  }
}
