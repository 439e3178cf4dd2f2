package org.inshore.scanners.documents.table.layout;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.Look;
import org.inshore.scanners.documents.table.header.TableHeader;
import org.inshore.spi.content.Cells;

/**
 * Finds the tables that stand below one another on a page: behind empty rows, perhaps below a
 * title, comes a row most of whose cells are words that headers are made of, over rows of other
 * things.
 */
public final class StackedTables {
  /** Rows of a title above a header. */
  private static final int MAX_TITLES = 2;

  private final Grid grid;
  private final Cells rows;
  private final int end;

  private StackedTables(Grid grid, Cells rows, int end) {
    this.grid = grid;
    this.rows = rows;
    this.end = end;
  }

  /** The rows from one to before another with which a table begins that is not the first. */
  static List<Integer> starts(Grid grid, Cells rows, int from, int end) {
    StackedTables tables = new StackedTables(grid, rows, end);
    List<Integer> starts = new ArrayList<>();
    for (int row = from + 1; row < end; row++) {
      if (grid.isParted(row) && tables.begins(row)) {
        starts.add(row);
      }
    }
    return starts;
  }

  private boolean begins(int row) {
    int header = row;
    while (header < end && header < row + MAX_TITLES && grid.row(header).filled().size() == 1) {
      header++;
    }
    Look heads = grid.row(header);
    Look below = grid.row(header + 1);
    return header + 1 < end
        && heads.filled().size() > 1
        && below.filled().size() > 1
        && !heads.hasValue()
        && 2 * known(heads) >= heads.filled().size()
        && 4 * known(below) < below.filled().size()
        && TableHeader.index(rows, header, end) == header;
  }

  private static long known(Look row) {
    return row.filled().stream().filter(cell -> TableHeader.isKnown(cell.text())).count();
  }
}
