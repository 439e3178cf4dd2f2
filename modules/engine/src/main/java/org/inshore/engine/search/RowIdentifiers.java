package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.text.TextView;

/**
 * The identifiers of persons in some rows, and the search for what they make likely: close to them,
 * and where other cells of their rows begin. Each of those is tried once.
 */
final class RowIdentifiers {
  private static final int NONE = -1;
  private static final int ASCII = 0x80;

  private final List<Nearby> called;

  /** By character up to 127, whether any of the values may start with it. */
  private final boolean[] starts = new boolean[ASCII];

  private final List<Stretch> found = new ArrayList<>();

  /** By row, whether there is one. */
  private final BitSet rows = new BitSet();

  /** Rows of which one was found when the text was gone through. */
  private final BitSet early = new BitSet();

  /** By row with one, the column of the first. */
  private int[] firstColumn = new int[64];

  /** The cell of the one found last, if it or one found there right before fills it. */
  private int coveredRow;

  private int coveredColumn = NONE;

  /** Cells whose begin was tried. */
  private final BitSet tried = new BitSet();

  private int[] fresh = new int[64];

  /** A cell and where in it one stands. */
  private record Stretch(int row, int column, int start, int end) {}

  RowIdentifiers(List<Nearby> called) {
    this.called = called;
    for (int c = 0; c < ASCII; c++) {
      int character = c;
      starts[c] = called.stream().anyMatch(near -> near.canStart(character));
    }
  }

  void clear() {
    found.clear();
    early.clear();
    rows.clear();
    coveredColumn = NONE;
    tried.clear();
  }

  /**
   * Takes one.
   *
   * @param whole whether it fills its cell
   * @param called whether something called for it, after the text was gone through
   */
  void add(int row, int column, int from, int to, boolean whole, boolean called) {
    if (whole) {
      coveredRow = row;
      coveredColumn = column;
    } else if (!isCovered(row, column)) {
      coveredColumn = NONE;
    }
    found.add(new Stretch(row, column, from, to));
    if (!rows.get(row)) {
      rows.set(row);
      if (row >= firstColumn.length) {
        firstColumn = Arrays.copyOf(firstColumn, Math.max(row + 1, 2 * firstColumn.length));
      }
      firstColumn[row] = column;
      early.set(row, !called);
    }
  }

  /** Whether the last lies in a cell that it fills, or that one before it there does. */
  boolean isCovered(int row, int column) {
    return coveredColumn == column && coveredRow == row;
  }

  /** Whether one is in a row. */
  boolean isIn(int row) {
    return rows.get(row);
  }

  /** The column of the first that was found in a row; negative where there is none. */
  int firstColumn(int row) {
    return rows.get(row) ? firstColumn[row] : NONE;
  }

  /** Whether a value may start with a byte, as far as that tells. */
  boolean mayStart(int first, TextView text) {
    return first < 0 || (text.asciiTraits[first] & Alphabet.SPACE) != 0 || starts[first];
  }

  /** Tries what they make likely. */
  void besides(Scan scan, Cell cell, TextView text, int columns) {
    int lastRow = NONE;
    Stretch last = null;
    for (Stretch one : List.copyOf(found)) {
      if (last != null && last.start <= one.start && one.end <= last.end) {
        continue; // a part of it, as an address without its province is
      }
      last = one;
      int count = one.row == lastRow ? 0 : fresh(one, cell, text, columns);
      lastRow = one.row;
      for (Nearby near : called) {
        if (cell.enter(one.row, one.column)) {
          scan.beside(near, one.start, one.end, cell.start(), cell.end());
        }
        for (int i = 0; i < count; i++) {
          if (cell.enter(one.row, fresh[i]) && mayStart(near, text.bytes[cell.start()], text)) {
            scan.inCellAt(near, cell.trimmedStart(), cell);
          }
        }
      }
    }
  }

  /** How many were found. */
  int size() {
    return found.size();
  }

  /** Whether it was known of a row whether there is one when a cell of it was gone through. */
  boolean wereKnown(int row, int column) {
    return !rows.get(row) || (early.get(row) && firstColumn[row] < column);
  }

  /**
   * Tries in one cell what they make likely there.
   *
   * @param first of those that were found in it anew, the first
   * @param called of those, the first that something called for
   */
  void complete(Scan scan, Cell cell, TextView text, int first, int called) {
    int row = cell.row();
    int column = cell.place();
    Stretch last = null;
    for (int i = first; i < found.size(); i++) {
      Stretch one = found.get(i);
      boolean part = i < called && last != null && last.start <= one.start && one.end <= last.end;
      if (!part && one.row == row && one.column == column) {
        last = one;
        for (Nearby near : this.called) {
          cell.enter(row, column);
          scan.beside(near, one.start, one.end, cell.start(), cell.end());
        }
      }
    }
    for (Nearby near : this.called) {
      if (cell.enter(row, column)
          && tried.get(cell.index())
          && mayStart(near, text.bytes[cell.start()], text)) {
        scan.inCellAt(near, cell.trimmedStart(), cell);
      }
    }
  }

  /** Collects the columns of other cells in its row that were not tried and may hold a value. */
  private int fresh(Stretch one, Cell cell, TextView text, int columns) {
    int count = 0;
    for (int column = 0; column < columns; column++) {
      if (column != one.column
          && cell.enter(one.row, column)
          && mayStart(text.bytes[cell.start()], text)
          && !tried.get(cell.index())) {
        tried.set(cell.index());
        if (count == fresh.length) {
          fresh = Arrays.copyOf(fresh, 2 * count);
        }
        fresh[count++] = column;
      }
    }
    return count;
  }

  /** Whether a value may start where the cell's text does, as far as its first byte tells. */
  private static boolean mayStart(Nearby near, int first, TextView text) {
    return first < 0 || (text.asciiTraits[first] & Alphabet.SPACE) != 0 || near.canStart(first);
  }
}
