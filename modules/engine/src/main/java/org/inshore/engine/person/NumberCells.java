package org.inshore.engine.person;

import org.inshore.spi.content.Cells;

/** Distinction of columns of numbers from columns of names, by the digits of some cells. */
final class NumberCells {
  private static final int DIGITS = 6;

  /** First bytes of Chinese characters in UTF-8. */
  private static final int FIRST_HAN = 0xE4;

  private static final int LAST_HAN = 0xE9;

  private NumberCells() {}

  /** Whether of the first filled cells of a column nearly all have digits as numbers have. */
  static boolean are(Cells cells, int column) {
    int filled = 0;
    int numbers = 0;
    for (int row = 0; row < cells.rows() && filled < FirstCells.LOOKED_AT; row++) {
      if (column < cells.width(row)) {
        int cell = cells.firstCell(row) + column;
        if (cells.end(cell) > cells.start(cell)) {
          filled++;
          numbers += !beginsWithWord(cells, cell) && digits(cells, cell) >= DIGITS ? 1 : 0;
        }
      }
    }
    return filled > 0 && 5 * numbers >= 4 * filled;
  }

  /** Whether a name, or a word for a number, stands before the number: 张三 138…. */
  private static boolean beginsWithWord(Cells cells, int cell) {
    int first = Byte.toUnsignedInt(cells.bytes()[cells.start(cell)]);
    return first >= FIRST_HAN && first <= LAST_HAN;
  }

  private static int digits(Cells cells, int cell) {
    byte[] bytes = cells.bytes();
    int digits = 0;
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      digits += bytes[at] >= '0' && bytes[at] <= '9' ? 1 : 0;
    }
    return digits;
  }
}
