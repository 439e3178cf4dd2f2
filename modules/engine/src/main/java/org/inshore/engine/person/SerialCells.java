package org.inshore.engine.person;

import java.util.List;
import org.inshore.spi.content.Cells;

/**
 * Distinction of columns of running numbers from columns of documents, by some cells: 股权证号 says the
 * number of a paper, whose 1, 2, 3 in the order of the rows are of nobody.
 */
final class SerialCells {
  private static final int FEWEST = 3;

  /** More digits than are compared. */
  private static final int MAX_DIGITS = 18;

  private SerialCells() {}

  /** Whether nearly all of the first filled cells of a column count one up from the cell before. */
  static boolean are(Cells cells, int column) {
    List<String> filled = FirstCells.texts(cells, column);
    int serial = 0;
    String before = "";
    for (String text : filled) {
      serial += follows(text.strip(), before) ? 1 : 0;
      before = text.strip();
    }
    // The first has none before it, and a header may be a row.
    return serial >= FEWEST && 10 * (serial + 2) >= 9 * filled.size();
  }

  private static boolean follows(String text, String before) {
    int at = numberStart(text);
    int was = numberStart(before);
    return at < text.length()
        && was < before.length()
        && text.substring(0, at).equals(before.substring(0, was))
        && Long.parseLong(text, at, text.length(), 10)
            == Long.parseLong(before, was, before.length(), 10) + 1;
  }

  /** Where the digits begin that a text ends in, as far as they are compared. */
  private static int numberStart(String text) {
    int at = text.length();
    while (at > 0
        && text.length() - at < MAX_DIGITS
        && text.charAt(at - 1) >= '0'
        && text.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }
}
