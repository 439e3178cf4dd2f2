package org.inshore.spi.content;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of some rows, as bytes in one array: fast to fill and to look through, and used again
 * for the next rows. A byte that no text has stands before the first cell and after each.
 *
 * <p>Filled with {@link #row} and then {@link #cell} for each of its cells. Not for several
 * threads.
 */
public final class Cells {
  /** The byte before the first cell and after each: none of UTF-8 or GB 18030. */
  public static final byte BARRIER = (byte) 0xff;

  private static final int FIRST_BYTES = 1 << 12;
  private static final int FIRST_CELLS = 1 << 8;

  private final Encoding encoding;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;

  /** By cell: where it ends; its barrier is there. */
  private int[] ends = new int[FIRST_CELLS];

  private boolean[] nulls = new boolean[FIRST_CELLS];
  private int cells;

  /** By cell: its line, 0 for the number of its row; null while no cell has one of its own. */
  private long @Nullable [] lines;

  /** By row: its first cell. */
  private int[] firsts = new int[FIRST_CELLS];

  private long[] numbers = new long[FIRST_CELLS];
  private int rows;

  /** Makes room for rows in UTF-8. */
  public Cells() {
    this(Encoding.UTF_8);
  }

  /** Makes room for rows. */
  public Cells(Encoding encoding) {
    this.encoding = encoding;
    clear();
  }

  /** Removes all rows and overwrites their bytes. */
  public void clear() {
    Arrays.fill(bytes, 0, length, (byte) 0);
    bytes[0] = BARRIER;
    length = 1;
    cells = 0;
    rows = 0;
    lines = null;
  }

  /**
   * Begins a row.
   *
   * @param number its number from 1, as people count in the place it is from
   */
  public void row(long number) {
    if (rows == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * rows);
      numbers = Arrays.copyOf(numbers, 2 * rows);
    }
    firsts[rows] = cells;
    numbers[rows++] = number;
  }

  /** Adds a cell to the row begun last; null where there is no value. */
  public void cell(@Nullable String value) {
    if (value != null && !value.isEmpty()) {
      byte[] encoded = value.getBytes(encoding.charset());
      append(encoded, 0, encoded.length);
    }
    end(value == null);
  }

  /** Adds a cell to the row begun last from bytes in this encoding. */
  public void cell(byte[] array, int from, int to) {
    append(array, from, to);
    end(false);
  }

  /**
   * Says in which line the cell added last stands, where rows are not numbered by line: several
   * records may stand in one line, and one record in several.
   */
  public void line(long line) {
    long[] known = lines;
    if (known == null || known.length < cells) {
      known = known == null ? new long[ends.length] : Arrays.copyOf(known, ends.length);
      lines = known;
    }
    known[cells - 1] = line;
  }

  private void append(byte[] array, int from, int to) {
    int needed = length + (to - from) + 1;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    System.arraycopy(array, from, bytes, length, to - from);
    length += to - from;
  }

  private void end(boolean isNull) {
    if (rows == 0) {
      throw new IllegalStateException("no row begun");
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
      nulls = Arrays.copyOf(nulls, 2 * cells);
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    ends[cells] = length;
    nulls[cells++] = isNull;
    bytes[length++] = BARRIER;
  }

  /** How characters are encoded. */
  public Encoding encoding() {
    return encoding;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The number of a row, as people count. */
  public long number(int row) {
    return numbers[row];
  }

  /** The line in which a cell of a row stands: the row's number, if it has none of its own. */
  public long line(int row, int cell) {
    long[] known = lines;
    return known == null || cell >= known.length || known[cell] == 0 ? numbers[row] : known[cell];
  }

  /** Whether cells have lines of their own. */
  public boolean hasLines() {
    return lines != null;
  }

  /** How many cells a row has. */
  public int width(int row) {
    return (row + 1 < rows ? firsts[row + 1] : cells) - firsts[row];
  }

  /** The index of a row's first cell among all cells. */
  public int firstCell(int row) {
    return firsts[row];
  }

  /** The row in whose bytes a place lies, found by halving; the first or last for one outside. */
  public int rowAt(int place) {
    int low = 0;
    int high = rows - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(firsts[middle]) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where a cell starts in {@link #bytes}. */
  public int start(int cell) {
    return cell == 0 ? 1 : ends[cell - 1] + 1;
  }

  /** Where a cell ends in {@link #bytes}. */
  public int end(int cell) {
    return ends[cell];
  }

  /** Whether a cell has no value, which is not the same as an empty one. */
  public boolean isNull(int cell) {
    return nulls[cell];
  }

  /**
   * All cells and barriers; valid up to {@link #length} until the next change. Not to be changed.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are, barriers included. */
  public int length() {
    return length;
  }

  /** The text of a cell in a row; null where there is no value or no such column. */
  public @Nullable String text(int row, int column) {
    if (column >= width(row)) {
      return null;
    }
    int cell = firsts[row] + column;
    return nulls[cell]
        ? null
        : new String(bytes, start(cell), ends[cell] - start(cell), encoding.charset());
  }

  /** Names the number of rows and bytes, never the content. */
  @Override
  public String toString() {
    return "Cells[" + rows + " rows, " + cells + " cells]";
  }
}
