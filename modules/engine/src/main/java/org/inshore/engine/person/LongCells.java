package org.inshore.engine.person;

import org.inshore.spi.content.Cells;

/** Distinction of columns of organisations from columns of names, by the length of some cells. */
final class LongCells {
  private static final int LOOKED_AT = 50;
  private static final int FEWEST = 3;

  /** More Chinese characters than a name without a dot has. */
  private static final int HAN = 6;

  private LongCells() {}

  /** Whether all but one in twenty of the first filled cells of a column are too long for names. */
  static boolean are(Cells cells, int column) {
    int filled = 0;
    int tooLong = 0;
    for (int row = 0; row < cells.rows() && filled < LOOKED_AT; row++) {
      String text = column < cells.width(row) ? cells.text(row, column) : null;
      if (text != null && !text.isBlank()) {
        filled++;
        tooLong += isTooLong(text) ? 1 : 0;
      }
    }
    // One more for the header, where it is a row.
    return tooLong >= FEWEST && 20 * (filled - tooLong - 1) <= filled;
  }

  private static boolean isTooLong(String text) {
    return text.indexOf('·') < 0
        && text.codePoints().filter(Character::isIdeographic).limit(HAN).count() == HAN;
  }
}
