package org.inshore.engine.person;

import java.util.List;
import org.inshore.spi.content.Cells;

/** Distinction of columns of organisations from columns of names, by the length of some cells. */
final class LongCells {
  private static final int FEWEST = 3;

  /** More Chinese characters than a name without a dot has. */
  private static final int HAN = 6;

  private LongCells() {}

  /** Whether all but one in twenty of the first filled cells of a column are too long for names. */
  static boolean are(Cells cells, int column) {
    List<String> filled = FirstCells.texts(cells, column);
    long tooLong = filled.stream().filter(LongCells::isTooLong).count();
    // One more for the header, where it is a row.
    return tooLong >= FEWEST && 20 * (filled.size() - tooLong - 1) <= filled.size();
  }

  private static boolean isTooLong(String text) {
    return text.indexOf('·') < 0
        && text.codePoints().filter(Character::isIdeographic).limit(HAN).count() == HAN;
  }
}
