package org.inshore.scanners.documents.table.cell;

import java.util.Arrays;
import java.util.List;

/**
 * Columns of a table whose rows tell of each cell where it ends and not how many columns it spans:
 * the edges of its widest row, as long as each edge of other rows is one of these.
 *
 * <p>Rows whose edges are others, as those of a form, keep their cells as they are.
 */
public final class CellEdges {
  /** Programs round. */
  private static final int NEAR = 15;

  /** Those of a table whose cells span nothing. */
  public static final CellEdges NONE = new CellEdges(new int[0]);

  private final int[] edges;

  private CellEdges(int[] edges) {
    this.edges = edges;
  }

  /** The columns of some rows, by the edges of each from left to right. */
  public static CellEdges of(List<int[]> rows) {
    int[] most = {};
    int least = Columns.MAX;
    for (int[] row : rows) {
      most = row.length > most.length ? row : most;
      least = Math.min(least, row.length);
    }
    CellEdges found = new CellEdges(most);
    return least < most.length && rows.stream().allMatch(found::fits) ? found : NONE;
  }

  private boolean fits(int[] row) {
    int before = -1;
    for (int edge : row) {
      int at = index(edge);
      if (at <= before) {
        return false;
      }
      before = at;
    }
    return true;
  }

  /** How many columns a cell spans that begins in one. */
  public int span(int column, int edge) {
    return Math.max(1, index(edge) + 1 - column);
  }

  /** The column that ends at an edge; -1 if none does. */
  private int index(int edge) {
    int at = Arrays.binarySearch(edges, edge - NEAR);
    at = at < 0 ? -at - 1 : at;
    return at < edges.length && edges[at] <= edge + NEAR ? at : -1;
  }
}
