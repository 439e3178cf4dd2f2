package org.inshore.engine.search.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.text.TextView;

/** The identifiers of persons in some rows, and the cells that were tried because of them. */
public final class RowIdentifiers {
  private static final int NONE = -1;
  private static final int ASCII = 0x80;
  private static final int FIELDS = 4;

  /** By character up to 127, whether any of the values may start with it. */
  private final boolean[] starts = new boolean[ASCII];

  /** By one that was found, {@link #FIELDS} numbers: its row, its column, where it is. */
  private int[] found = new int[FIELDS << 6];

  private int size;

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

  RowIdentifiers(List<Nearby> called) {
    for (int c = 0; c < ASCII; c++) {
      int character = c;
      starts[c] = called.stream().anyMatch(near -> near.canStart(character));
    }
  }

  void clear() {
    size = 0;
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
    int at = FIELDS * size++;
    if (at == found.length) {
      found = Arrays.copyOf(found, 2 * at);
    }
    found[at] = row;
    found[at + 1] = column;
    found[at + 2] = from;
    found[at + 3] = to;
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
  public boolean isIn(int row) {
    return rows.get(row);
  }

  /** The column of the first that was found in a row; negative where there is none. */
  int firstColumn(int row) {
    return rows.get(row) ? firstColumn[row] : NONE;
  }

  /** Whether a value may start with a byte, as far as that tells. */
  public boolean mayStart(int first, TextView text) {
    return first < 0 || (text.asciiTraits[first] & Alphabet.SPACE) != 0 || starts[first];
  }

  /** The row of one, by its number in the order in which they were found. */
  public int row(int number) {
    return found[FIELDS * number];
  }

  /** Its column. */
  public int column(int number) {
    return found[FIELDS * number + 1];
  }

  /** Where it starts. */
  public int start(int number) {
    return found[FIELDS * number + 2];
  }

  /** Where it ends. */
  public int end(int number) {
    return found[FIELDS * number + 3];
  }

  /** Whether one is a part of another of the same text. */
  public boolean isIn(int number, int other) {
    return start(other) <= start(number) && end(number) <= end(other);
  }

  /** Whether nothing else is in the cell of one, so that nothing is beside it there. */
  public boolean fills(int number, Cell cell) {
    return start(number) == cell.start() && end(number) == cell.end();
  }

  /** Cells whose begin was tried. */
  public BitSet tried() {
    return tried;
  }

  /** How many were found. */
  public int size() {
    return size;
  }

  /** Whether it was known of a row whether there is one when a cell of it was gone through. */
  boolean wereKnown(int row, int column) {
    return !rows.get(row) || (early.get(row) && firstColumn[row] < column);
  }

  /** Whether a value may start where the cell's text does, as far as its first byte tells. */
  public static boolean mayStart(Nearby near, int first, TextView text) {
    return first < 0 || (text.asciiTraits[first] & Alphabet.SPACE) != 0 || near.canStart(first);
  }
}
