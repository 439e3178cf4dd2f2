package org.inshore.engine.search.cell;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.program.Nearby;

/**
 * Keeps, for each cell of a row, a bit mask of its characters up to 127, to compare with those that
 * a value can start with: a cell that has none of them is skipped. Computed once for a cell; a
 * character above 127 may start any value.
 */
public final class StartMasks {
  private static final int NONE = -1;
  private static final int HALF = 64;

  /** By number of what is tried near words: those from 0, and those from 64. */
  private final long[] lower;

  private final long[] upper;

  /** By column of the row at hand. */
  private long[] cellLower = new long[16];

  private long[] cellUpper = new long[16];
  private boolean[] wide = new boolean[16];
  private int[] rows = new int[16];

  public StartMasks(List<List<Nearby>> nearby) {
    int count = nearby.stream().mapToInt(List::size).sum();
    this.lower = new long[count];
    this.upper = new long[count];
    for (List<Nearby> some : nearby) {
      for (Nearby near : some) {
        for (int c = 0; c < HALF; c++) {
          lower[near.number()] |= near.canStart(c) ? 1L << c : 0;
          upper[near.number()] |= near.canStart(c + HALF) ? 1L << c : 0;
        }
      }
    }
    clear();
  }

  /** Begins with other rows. */
  public void clear() {
    Arrays.fill(rows, NONE);
  }

  /** Whether a value may start in the cell that was entered. */
  public boolean mayStart(Nearby near, Cell cell) {
    int column = cell.place();
    if (column >= rows.length || rows[column] != cell.row()) {
      read(cell, column);
    }
    int number = near.number();
    return wide[column]
        || ((cellLower[column] & lower[number]) | (cellUpper[column] & upper[number])) != 0;
  }

  private void read(Cell cell, int column) {
    if (column >= rows.length) {
      int from = rows.length;
      rows = Arrays.copyOf(rows, 2 * column);
      Arrays.fill(rows, from, rows.length, NONE);
      cellLower = Arrays.copyOf(cellLower, rows.length);
      cellUpper = Arrays.copyOf(cellUpper, rows.length);
      wide = Arrays.copyOf(wide, rows.length);
    }
    byte[] bytes = cell.text().bytes;
    long low = 0;
    long high = 0;
    int at = cell.start();
    for (; at < cell.end() && bytes[at] >= 0; at++) {
      long bit = 1L << bytes[at]; // the lowest six bits count
      low |= bytes[at] < HALF ? bit : 0;
      high |= bytes[at] < HALF ? 0 : bit;
    }
    cellLower[column] = low;
    cellUpper[column] = high;
    wide[column] = at < cell.end();
    rows[column] = cell.row();
  }
}
