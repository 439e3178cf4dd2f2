package org.inshore.scanners.documents.page;

import java.util.Arrays;

/**
 * Assignment of the lines of a column to rows whose values stand in their middle: in order, and so
 * that what a row gets has its middle as near to the row's as can be (dynamic programming).
 */
final class CentredLines {
  private static final int MOST_LINES = 16;

  /** Weight of what lies far from the middle: three rows have the middle of the second one too. */
  private static final double SPREAD = 0.1;

  private CentredLines() {}

  /**
   * The row of each line.
   *
   * @param rows the middle of each row, from top to bottom
   * @param lines where each line stands, from top to bottom
   */
  static int[] assign(double[] rows, double[] lines) {
    double[][] cost = new double[rows.length + 1][lines.length + 1];
    int[][] taken = new int[rows.length + 1][lines.length + 1];
    Arrays.fill(cost[0], Double.MAX_VALUE);
    cost[0][0] = 0;
    for (int row = 1; row <= rows.length; row++) {
      for (int end = 0; end <= lines.length; end++) {
        double best = cost[row - 1][end];
        double sum = 0;
        double spread = 0;
        for (int count = 1; count <= Math.min(end, MOST_LINES); count++) {
          sum += lines[end - count];
          spread += Math.abs(lines[end - count] - rows[row - 1]);
          double before = cost[row - 1][end - count];
          double off = before + Math.abs(sum / count - rows[row - 1]) + SPREAD * spread;
          if (before < Double.MAX_VALUE && off < best) {
            best = off;
            taken[row][end] = count;
          }
        }
        cost[row][end] = best;
      }
    }
    int[] assigned = new int[lines.length];
    int end = lines.length;
    for (int row = rows.length; row > 0; row--) {
      for (int count = taken[row][end]; count > 0; count--) {
        assigned[--end] = row - 1;
      }
    }
    return assigned;
  }
}
