package org.inshore.engine.column;

import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;

/** Tells numbers below each other in a column that differ by equal steps. */
public final class CountedCells {
  /** So many cells in a row are no chance. */
  private static final int MIN = 5;

  private static final int MAX_DIGITS = 18;
  private static final long NONE = -1;

  private CountedCells() {}

  /** Whether a cell is among at least five below each other with the same step between them. */
  public static boolean around(TextView text, Cells cells, int row, int place) {
    return counts(text, cells, row, place, 1) || counts(text, cells, row, place, -1);
  }

  /** Whether it is, by the step between it and the next cell on one side. */
  private static boolean counts(TextView text, Cells cells, int row, int place, int way) {
    long step = step(text, cells, row, place, way);
    return step != 0
        && length(text, cells, row, place, way, step) + length(text, cells, row, place, -way, -step)
            >= MIN - 1;
  }

  private static long step(TextView text, Cells cells, int row, int place, int way) {
    long own = number(text, cells, row, place);
    long next = number(text, cells, row + way, place);
    return own == NONE || next == NONE ? 0 : next - own;
  }

  /** How many cells on one side follow with a step. */
  private static int length(TextView text, Cells cells, int row, int place, int way, long step) {
    int length = 0;
    while (length < MIN && step(text, cells, row + way * length, place, way) == step) {
      length++;
    }
    return length;
  }

  private static long number(TextView text, Cells cells, int row, int place) {
    if (row < 0 || row >= cells.rows() || place >= cells.width(row)) {
      return NONE;
    }
    int cell = cells.firstCell(row) + place;
    int from = cells.start(cell);
    int to = cells.end(cell);
    if (from == to || to - from > MAX_DIGITS) {
      return NONE;
    }
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
