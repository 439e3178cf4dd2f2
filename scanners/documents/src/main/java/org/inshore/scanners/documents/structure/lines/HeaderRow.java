package org.inshore.scanners.documents.structure.lines;

import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;

/** Tells whether a sample of rows begins with a header. */
public final class HeaderRow {
  private HeaderRow() {}

  /** Whether the first row is short labels, and the rows speak for a header. */
  public static boolean is(Cells cells) {
    if (cells.rows() < 2) {
      return false;
    }
    for (int column = 0; column < cells.width(0); column++) {
      String label = cells.text(0, column);
      CellClass kind = CellClass.of(label == null ? "" : label);
      if (kind == CellClass.NUMBER || kind == CellClass.SENTENCE || kind == CellClass.EMPTY) {
        return false;
      }
    }
    return TableRows.isTable(cells);
  }
}
