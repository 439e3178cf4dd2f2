package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a grid that holds many records, since no stroke parts them: most of its cells have as
 * many lines, beside each other. Each of these is a row; other lines belong to the row in whose
 * middle or below whose line they stand.
 */
final class LinedRow {
  private static final double BESIDE = 0.35;

  private final List<@Nullable List<PageRun>> cells;

  /** By cell, where its lines stand, from top to bottom; none of an empty one. */
  private final List<double[]> lines;

  private double[] rows = {};

  private LinedRow(List<@Nullable List<PageRun>> cells) {
    this.cells = cells;
    this.lines = cells.stream().map(LinedRow::bases).toList();
  }

  /**
   * The rows in a row.
   *
   * @param cells the runs of each column
   * @param least so many lines speak for rows
   */
  static List<List<@Nullable List<PageRun>>> parts(List<@Nullable List<PageRun>> cells, int least) {
    if (cells.stream().noneMatch(cell -> cell != null && cell.size() >= least)) {
      return List.of(cells);
    }
    LinedRow row = new LinedRow(cells);
    return row.isParted(least) ? row.parts() : List.of(cells);
  }

  private boolean isParted(int least) {
    long filled = lines.stream().filter(each -> each.length > 0).count();
    for (double[] each : lines) {
      if (each.length < least) {
        continue;
      }
      long alike = lines.stream().filter(other -> isBeside(each, other)).count();
      if (alike > 1 && alike * 5 >= filled * 3) {
        rows = each;
        return true;
      }
    }
    return false;
  }

  private static double[] bases(@Nullable List<PageRun> cell) {
    List<PageRun> sorted = cell == null ? new ArrayList<>() : new ArrayList<>(cell);
    sorted.sort(Comparator.comparingDouble(run -> -run.base));
    List<Double> bases = new ArrayList<>();
    for (PageRun run : sorted) {
      if (bases.isEmpty() || bases.getLast() - run.base > BESIDE * run.size) {
        bases.add(run.base);
      }
    }
    return bases.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean isBeside(double[] lines, double[] others) {
    boolean beside = lines.length == others.length;
    for (int i = 0; beside && i < lines.length; i++) {
      beside = Math.abs(lines[i] - others[i]) < 1;
    }
    return beside;
  }

  private List<List<@Nullable List<PageRun>>> parts() {
    List<List<@Nullable List<PageRun>>> parts = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      List<@Nullable List<PageRun>> empty = new ArrayList<>();
      cells.forEach(_ -> empty.add(null));
      parts.add(empty);
    }
    boolean centred = isCentred();
    for (int column = 0; column < cells.size(); column++) {
      List<PageRun> cell = cells.get(column);
      if (cell == null) {
        continue;
      }
      double[] own = lines.get(column);
      int[] assigned = centred ? CentredLines.assign(rows, own) : below(own);
      for (PageRun run : cell) {
        List<@Nullable List<PageRun>> part = parts.get(assigned[nearest(own, run.base)]);
        List<PageRun> runs = part.get(column);
        if (runs == null) {
          runs = new ArrayList<>();
          part.set(column, runs);
        }
        runs.add(run);
      }
    }
    return parts;
  }

  /** Whether lines stand nearer to the middle of their rows than their first lines to the top. */
  private boolean isCentred() {
    double middle = 0;
    double top = 0;
    for (double[] each : lines) {
      middle += off(each, CentredLines.assign(rows, each), true);
      top += off(each, below(each), false);
    }
    return middle < top;
  }

  /** How far what each row gets is from it: by its middle, or by its first line. */
  private double off(double[] lines, int[] assigned, boolean byMiddle) {
    double off = 0;
    for (int i = 0; i < lines.length; ) {
      int end = i;
      double sum = 0;
      while (end < lines.length && assigned[end] == assigned[i]) {
        sum += lines[end++];
      }
      off += Math.abs((byMiddle ? sum / (end - i) : lines[i]) - rows[assigned[i]]);
      i = end;
    }
    return off;
  }

  /** For each line the last row that does not begin below it. */
  private int[] below(double[] lines) {
    int[] assigned = new int[lines.length];
    int row = 0;
    for (int i = 0; i < lines.length; i++) {
      while (row + 1 < rows.length && rows[row + 1] > lines[i] - 1) {
        row++;
      }
      assigned[i] = row;
    }
    return assigned;
  }

  private static int nearest(double[] lines, double base) {
    int nearest = 0;
    for (int i = 1; i < lines.length; i++) {
      nearest = Math.abs(lines[i] - base) < Math.abs(lines[nearest] - base) ? i : nearest;
    }
    return nearest;
  }
}
