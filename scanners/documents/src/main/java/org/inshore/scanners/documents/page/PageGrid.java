package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Grid of ruling lines: the edges of the columns and rows of a table all of whose cells are framed.
 * Edges are clusters of lines that go through at least half of the table, however they are painted:
 * as one stroke, as a stroke for each cell, or as the frames of cells that stand apart.
 */
final class PageGrid {
  /** Lines nearer to each other than this, in points, are one edge. */
  private static final double NEAR = 3;

  /** No edge is thicker: what is wider is a cell. */
  private static final double THICKEST = 8;

  /** How much of an edge must be painted that goes beyond the columns. */
  private static final double WHOLE = 0.95;

  private static final int MAX_ROWS = 2_000;
  private static final int MAX_GRIDS = 100;

  private final double[] x;
  private final double[] y;

  private PageGrid(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** The grids of a page, each in a band of its own. */
  static List<PageGrid> find(List<Ruling> rulings) {
    List<Ruling> levels = new ArrayList<>();
    List<Ruling> uprights = new ArrayList<>();
    rulings.forEach(ruling -> (ruling.vertical() ? uprights : levels).add(ruling));
    levels.sort(Comparator.comparingDouble(Ruling::at));
    uprights.sort(Comparator.comparingDouble(Ruling::from));
    List<PageGrid> grids = new ArrayList<>();
    int level = 0;
    for (int first = 0; first < uprights.size() && grids.size() < MAX_GRIDS; ) {
      double low = uprights.get(first).from();
      double high = uprights.get(first).to();
      int next = first + 1;
      while (next < uprights.size() && uprights.get(next).from() <= high + NEAR) {
        high = Math.max(high, uprights.get(next++).to());
      }
      while (level < levels.size() && levels.get(level).at() < low - NEAR) {
        level++;
      }
      int from = level;
      while (level < levels.size() && levels.get(level).at() <= high + NEAR) {
        level++;
      }
      double[] x = edges(uprights.subList(first, next), high - low);
      if (x.length > 1) {
        x = withOpenSides(x, levels.subList(from, level));
      }
      if (x.length > 2 && x.length <= PageColumns.MOST) {
        List<Ruling> within = within(levels.subList(from, level), x[0], x[x.length - 1]);
        double[] y = edges(within, x[x.length - 1] - x[0]);
        y = withEnds(y, low, high);
        // A single row may be the rest of one on the page before.
        if (y.length > 1 && y.length <= MAX_ROWS) {
          grids.add(new PageGrid(x, y));
        }
      }
      first = next;
    }
    return grids;
  }

  /** The parts of lines between two places: what is painted beside a table is no edge in it. */
  private static List<Ruling> within(List<Ruling> lines, double left, double right) {
    List<Ruling> within = new ArrayList<>();
    for (Ruling line : lines) {
      double from = Math.max(line.from(), left - NEAR);
      double to = Math.min(line.to(), right + NEAR);
      if (from < to) {
        within.add(new Ruling(from, to, line.at(), false));
      }
    }
    return within;
  }

  private static double[] edges(List<Ruling> lines, double length) {
    return clusters(lines).stream()
        .filter(edge -> covered(new ArrayList<>(edge)) * 2 >= length)
        .mapToDouble(edge -> (edge.getFirst().at() + edge.getLast().at()) / 2)
        .toArray();
  }

  /** Lines so near to each other that they are one edge. */
  private static List<List<Ruling>> clusters(List<Ruling> lines) {
    List<Ruling> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Ruling::at));
    List<List<Ruling>> clusters = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size()
          && sorted.get(to).at() - sorted.get(to - 1).at() < NEAR
          && sorted.get(to).at() - sorted.get(from).at() < THICKEST) {
        to++;
      }
      clusters.add(sorted.subList(from, to));
      from = to;
    }
    return clusters;
  }

  /**
   * Edges of columns, and where most lines of the table that go through all of them end: it may be
   * open on its sides.
   */
  private static double[] withOpenSides(double[] edges, List<Ruling> levels) {
    double left = edges[0];
    double right = edges[edges.length - 1];
    List<Double> from = new ArrayList<>();
    List<Double> to = new ArrayList<>();
    for (List<Ruling> cluster : clusters(levels)) {
      double low = cluster.stream().mapToDouble(Ruling::from).min().orElse(left);
      double high = cluster.stream().mapToDouble(Ruling::to).max().orElse(right);
      boolean whole = covered(new ArrayList<>(cluster)) >= WHOLE * (high - low);
      if (whole && low < left + NEAR && high > right - NEAR) {
        from.add(low);
        to.add(high);
      }
    }
    return from.isEmpty() ? edges : withEnds(edges, middle(from), middle(to));
  }

  private static double middle(List<Double> values) {
    values.sort(null);
    return values.get(values.size() / 2);
  }

  /**
   * Edges, and where lines across them end: a row that goes on on another page has no edge there.
   */
  private static double[] withEnds(double[] edges, double low, double high) {
    if (edges.length == 0) {
      return edges;
    }
    boolean below = edges[0] - low > THICKEST;
    boolean above = high - edges[edges.length - 1] > THICKEST;
    double[] all = new double[edges.length + (below ? 1 : 0) + (above ? 1 : 0)];
    System.arraycopy(edges, 0, all, below ? 1 : 0, edges.length);
    all[0] = below ? low : edges[0];
    all[all.length - 1] = above ? high : edges[edges.length - 1];
    return all;
  }

  /** The length of the union of lines. */
  private static double covered(List<Ruling> lines) {
    lines.sort(Comparator.comparingDouble(Ruling::from));
    double covered = 0;
    double end = Double.NEGATIVE_INFINITY;
    for (Ruling line : lines) {
      covered += Math.max(0, line.to() - Math.max(end, line.from()));
      end = Math.max(end, line.to());
    }
    return covered;
  }

  int columns() {
    return x.length - 1;
  }

  int rows() {
    return y.length - 1;
  }

  double width(int column) {
    return x[column + 1] - x[column];
  }

  double right(int column) {
    return x[column + 1];
  }

  /** The row of a run from above, or -1 if it stands in none. */
  int row(PageRun run) {
    int below = before(y, run.base + 0.3 * run.size);
    return below < 0 || below >= rows() ? -1 : rows() - 1 - below;
  }

  /** The column in which a run begins, or -1. */
  int column(PageRun run) {
    int column = before(x, run.start + 0.25 * Math.min(run.size, run.end - run.start));
    return column >= columns() ? -1 : column;
  }

  /** The parts of a run that lie in columns of their own. */
  List<PageRun> split(PageRun run) {
    List<PageRun.Cut> at = new ArrayList<>();
    for (PageRun.Cut cut : run.cuts) {
      double near = PageColumns.NEAR * run.size;
      int edge = before(x, cut.to() + near);
      if (edge > 0 && edge < columns() && x[edge] >= cut.from() - near) {
        at.add(cut);
      }
    }
    return at.isEmpty() ? List.of(run) : run.split(at);
  }

  /** Whether the columns of both stand at the same places. */
  boolean isLike(PageGrid other) {
    boolean alike = x.length == other.x.length;
    for (int i = 0; alike && i < x.length; i++) {
      alike = Math.abs(x[i] - other.x[i]) < NEAR;
    }
    return alike;
  }

  private static int before(double[] edges, double place) {
    int index = Arrays.binarySearch(edges, place);
    return index >= 0 ? index : -index - 2;
  }
}
