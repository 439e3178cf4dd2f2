package org.inshore.scanners.documents.table.cell;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table that one above or to the left of them covers, as intervals ordered by column
 * and row. Rows count from 1 as in the table, columns from 0.
 *
 * <p>Workbooks say what is merged behind all cells: these are asked only where that matters.
 */
public final class MergedCells {
  /**
   * Intervals that are kept, about 6 MB; of cells beyond them nobody knows that they are merged.
   */
  private static final int MOST = 1 << 16;

  private static final int ROW_BITS = 40;

  /** Tells what is merged. */
  public interface Source {
    void read(MergedCells merged) throws IOException, InterruptedException;
  }

  /** By column and row of a cell: the last row that it covers. */
  private final TreeMap<Long, Long> down = new TreeMap<>();

  /** By row and column of a cell: the last column that it covers. */
  private final TreeMap<Long, Integer> across = new TreeMap<>();

  private @Nullable Source source;

  /** Makes those of a table whose reader adds them before or with the cells. */
  public MergedCells() {
    this(null);
  }

  /** Makes those of a table whose reader knows them behind the cells. */
  public MergedCells(@Nullable Source source) {
    this.source = source;
  }

  /** Adds a cell that is so many rows deep and columns wide. */
  public void add(long row, int column, long rows, int columns) {
    int end = Math.min(column + columns, Columns.MAX);
    for (int at = column; rows > 1 && at < end && down.size() < MOST; at++) {
      down.put(key(at, row), row + rows - 1);
    }
    if (columns > 1 && across.size() < MOST) {
      across.put(row * Columns.MAX + column, end - 1);
    }
  }

  /** Adds the cells from one to another, as {@code B2:B4}; what is no such range adds nothing. */
  public void add(String range) {
    int colon = range.indexOf(':');
    int first = Columns.of(range);
    int last = Columns.of(range.substring(colon + 1));
    long from = row(colon < 0 ? "" : range.substring(0, colon));
    long to = row(range.substring(colon + 1));
    if (first >= 0 && last >= first && from > 0 && to >= from) {
      add(from, first, to - from + 1, last - first + 1);
    }
  }

  private static long row(String reference) {
    int digits = 0;
    while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
      digits++;
    }
    try {
      return Integer.parseInt(reference, digits, reference.length(), 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Adds a cell that the one above it goes on in. */
  public void goesOn(long row, int column) {
    Map.Entry<Long, Long> above = down.floorEntry(key(column, row - 1));
    if (above != null && above.getKey() >= key(column, 0) && above.getValue() == row - 1) {
      down.put(above.getKey(), row);
    } else {
      add(row - 1, column, 2, 1);
    }
  }

  /** Whether a cell above covers one. */
  public boolean isBelow(long row, int column) throws InterruptedException {
    load();
    Map.Entry<Long, Long> above = down.lowerEntry(key(column, row));
    return above != null && above.getKey() >= key(column, 0) && above.getValue() >= row;
  }

  /** Whether a cell to the left covers one. */
  public boolean isBeside(long row, int column) throws InterruptedException {
    load();
    long place = row * Columns.MAX;
    Map.Entry<Long, Integer> left = across.lowerEntry(place + column);
    return left != null && left.getKey() >= place && left.getValue() >= column;
  }

  /** Whether they can be asked without reading the table again. */
  public boolean isKnown() {
    return source == null;
  }

  private void load() throws InterruptedException {
    Source behind = source;
    source = null;
    if (behind != null) {
      try {
        behind.read(this);
      } catch (IOException e) {
        return; // whoever reads the cells tells what is broken
      }
    }
  }

  private static long key(int column, long row) {
    return ((long) column << ROW_BITS) | row;
  }

  @Override
  public String toString() {
    return "MergedCells[" + down.size() + " down, " + across.size() + " across]";
  }
}
