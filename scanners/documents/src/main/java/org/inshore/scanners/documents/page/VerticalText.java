package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finder of vertical writing: characters below each other, with more room beside than between them.
 * A column of a table whose cells have one character each has others on its lines, and is none.
 *
 * @param text its columns from right to left, a line each; empty if there is none
 * @param rest all other runs
 */
record VerticalText(String text, List<PageRun> rest) {
  private static final int FEWEST = 4;
  private static final int FEWEST_DIFFERENT = 3;
  private static final double ALIGNED = 0.3;
  private static final double NEAREST = 0.7;
  private static final double FARTHEST = 1.8;

  /** What stands nearer beside a character is of its line. */
  private static final double BESIDE = 0.35;

  private static final double SAME_LINE = 0.3;
  private static final double EXACTLY = 0.1;

  /** A page of more single characters is drawn, not written. */
  private static final int MOST = 5_000;

  static VerticalText of(List<PageRun> runs) {
    List<PageRun> single = new ArrayList<>();
    for (PageRun run : runs) {
      if (isSingle(run)) {
        single.add(run);
      }
    }
    if (single.size() < FEWEST || single.size() > MOST) {
      return new VerticalText("", runs);
    }
    NavigableMap<Double, List<PageRun>> lines = new TreeMap<>();
    runs.forEach(run -> lines.computeIfAbsent(run.base, _ -> new ArrayList<>()).add(run));
    single.removeIf(run -> hasBeside(run, lines));
    single.sort(Comparator.comparingDouble(run -> -run.base));
    Set<PageRun> taken = new HashSet<>();
    List<List<PageRun>> columns = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      if (!taken.contains(single.get(i))) {
        List<PageRun> column = column(single, i, taken);
        if (isWriting(column, lines)) {
          columns.add(column);
          taken.addAll(column);
        }
      }
    }
    if (columns.isEmpty()) {
      return new VerticalText("", runs);
    }
    columns.sort(Comparator.comparingDouble(column -> -column.getFirst().start));
    List<String> texts = columns.stream().map(VerticalText::joined).toList();
    return new VerticalText(
        String.join("\n", texts), runs.stream().filter(run -> !taken.contains(run)).toList());
  }

  private static boolean isSingle(PageRun run) {
    int length = run.text.length();
    boolean digits = length == 2 && run.text.chars().allMatch(c -> c >= '0' && c <= '9');
    return run.text.codePointCount(0, length) == 1 || digits;
  }

  /** Whether something stands so near beside a run that both are of one line. */
  private static boolean hasBeside(PageRun run, NavigableMap<Double, List<PageRun>> lines) {
    double near = BESIDE * run.size;
    double high = SAME_LINE * run.size;
    return lines.subMap(run.base - high, run.base + high).values().stream()
        .flatMap(List::stream)
        .anyMatch(
            other ->
                other != run
                    && other.angle == run.angle
                    && other.start - run.end < near
                    && run.start - other.end < near);
  }

  private static List<PageRun> column(List<PageRun> single, int first, Set<PageRun> taken) {
    List<PageRun> column = new ArrayList<>(List.of(single.get(first)));
    for (int i = first + 1; i < single.size(); i++) {
      PageRun last = column.getLast();
      PageRun next = single.get(i);
      double gap = last.base - next.base;
      if (gap > FARTHEST * last.size) {
        break;
      }
      double aside = Math.abs(last.start + last.end - next.start - next.end) / 2;
      if (gap >= NEAREST * last.size
          && aside < ALIGNED * last.size
          && next.angle == last.angle
          && Math.abs(next.size - last.size) < ALIGNED * last.size
          && !taken.contains(next)) {
        column.add(next);
      }
    }
    return column;
  }

  private static boolean isWriting(
      List<PageRun> column, NavigableMap<Double, List<PageRun>> lines) {
    String text = joined(column);
    long words = text.codePoints().filter(Character::isIdeographic).count();
    if (column.size() < FEWEST
        || 2 * words < column.size()
        || text.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return false;
    }
    long met = column.stream().filter(run -> isOnLine(run, lines)).count();
    return 3 * met <= column.size();
  }

  /** Whether a character stands on a line of text. */
  private static boolean isOnLine(PageRun run, NavigableMap<Double, List<PageRun>> lines) {
    double high = EXACTLY * run.size;
    return lines.subMap(run.base - high, run.base + high).values().stream()
        .flatMap(List::stream)
        .anyMatch(other -> other.angle == run.angle && !isSingle(other));
  }

  private static String joined(List<PageRun> column) {
    StringBuilder text = new StringBuilder();
    column.forEach(run -> text.append(run.text));
    return text.toString();
  }
}
