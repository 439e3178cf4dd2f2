package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Cells;

/** Sample of the first filled cells of a column, by which columns are told apart. */
final class FirstCells {
  static final int LOOKED_AT = 50;

  private FirstCells() {}

  /** The texts of these cells, in order. */
  static List<String> texts(Cells cells, int column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < cells.rows() && texts.size() < LOOKED_AT; row++) {
      String text = column < cells.width(row) ? cells.text(row, column) : null;
      if (text != null && !text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
