package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells prose in two columns from a table: nothing crosses the gap in the middle but lines at the
 * top, and the lines beside it are as wide as their column and hold sentences.
 */
final class TextColumns {
  private static final int FEWEST_LINES = 4;
  private static final int MAX_TITLES = 3;

  /** A line of prose and a gap between columns, in parts of the font's size. */
  private static final double MIN_WIDTH = 9;

  private static final double MIN_GAP = 0.8;

  /** Where the middle of a page begins and ends, in parts of its width. */
  private static final double FROM = 0.35;

  private static final double TO = 0.65;

  private TextColumns() {}

  /** The runs above, of the left and of the right column; null where the text is in one. */
  static @Nullable List<List<PageRun>> of(List<PageRun> runs) {
    if (runs.stream().anyMatch(run -> run.angle != 0)) {
      return null;
    }
    List<PageRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(run -> -run.base));
    for (int titles = 0; titles <= Math.min(MAX_TITLES, sorted.size()); titles++) {
      List<PageRun> below = sorted.subList(titles, sorted.size());
      double gap = gap(below);
      if (!Double.isNaN(gap)) {
        List<PageRun> left = below.stream().filter(run -> run.end <= gap).toList();
        List<PageRun> right = below.stream().filter(run -> run.start >= gap).toList();
        return isProse(left) && isProse(right)
            ? List.of(List.copyOf(sorted.subList(0, titles)), left, right)
            : null;
      }
    }
    return null;
  }

  /** The middle of the widest gap that no run crosses; no number where there is none. */
  private static double gap(List<PageRun> runs) {
    List<PageRun> byStart = new ArrayList<>(runs);
    byStart.sort(Comparator.comparingDouble(run -> run.start));
    double end = byStart.stream().mapToDouble(run -> run.end).max().orElse(0);
    double start = byStart.isEmpty() ? 0 : byStart.getFirst().start;
    double covered = start;
    double widest = 0;
    double middle = Double.NaN;
    for (PageRun run : byStart) {
      double at = (covered + run.start) / 2;
      double part = (at - start) / Math.max(1, end - start);
      if (run.start - covered > Math.max(widest, MIN_GAP * run.size) && part > FROM && part < TO) {
        widest = run.start - covered;
        middle = at;
      }
      covered = Math.max(covered, run.end);
    }
    return middle;
  }

  private static boolean isProse(List<PageRun> runs) {
    List<PageLine> lines = PageLayout.of(runs).lines();
    if (lines.size() < FEWEST_LINES) {
      return false;
    }
    double right = lines.stream().mapToDouble(PageLine::end).max().orElse(0);
    int full = 0;
    int sentences = 0;
    int letters = 0;
    int others = 0;
    for (PageLine line : lines) {
      String text = line.text();
      boolean wide = line.end() - line.start() > MIN_WIDTH * line.size;
      full += wide && line.end() > right - 2 * line.size ? 1 : 0;
      sentences += text.chars().anyMatch(each -> "，。；、：,.;".indexOf(each) >= 0) ? 1 : 0;
      int own = (int) text.codePoints().filter(Character::isLetter).count();
      letters += own;
      others += (int) text.codePoints().filter(Character::isDigit).count();
    }
    return full * 3 >= lines.size() && sentences * 3 >= lines.size() && letters > 4 * others;
  }
}
