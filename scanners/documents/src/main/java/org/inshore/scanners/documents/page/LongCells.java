package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of the tables of one page that have room for an identity number, so that one that a cell
 * has on two lines is not told again beside the table.
 */
final class LongCells {
  private static final int LENGTH = 18;

  private final List<String> cells = new ArrayList<>();

  /** Begins with another page. */
  void clear() {
    cells.clear();
  }

  void add(List<List<@Nullable String>> rows) {
    for (List<@Nullable String> row : rows) {
      for (String cell : row) {
        if (cell != null && cell.length() >= LENGTH) {
          cells.add(cell);
        }
      }
    }
  }

  /** Whether a cell shows a number as a whole. */
  boolean has(String number) {
    return cells.stream().anyMatch(cell -> cell.contains(number));
  }

  /** Says how many there are, never what they hold. */
  @Override
  public String toString() {
    return "LongCells[" + cells.size() + "]";
  }
}
