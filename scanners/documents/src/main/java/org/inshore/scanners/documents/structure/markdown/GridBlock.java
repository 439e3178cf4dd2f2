package org.inshore.scanners.documents.structure.markdown;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.CellClass;

/** The lines between two borders of a grid: one row of several lines, or a row in each. */
final class GridBlock {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  void add(long line, List<String> cells, String text) {
    rows.add(cells);
    lines.add(line);
    texts.add(text);
  }

  /** A row as it stands in its line. */
  String text(int index) {
    return texts.get(index);
  }

  int size() {
    return rows.size();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<String> row(int index) {
    return rows.get(index);
  }

  /** In which line a row stands. */
  long line(int index) {
    return lines.get(index);
  }

  void clear() {
    rows.clear();
    lines.clear();
    texts.clear();
  }

  /** All lines as one row. */
  List<String> joined() {
    List<String> row = new ArrayList<>();
    for (List<String> cells : rows) {
      for (int i = 0; i < cells.size(); i++) {
        if (row.size() <= i) {
          row.add(cells.get(i));
        } else if (!cells.get(i).isEmpty()) {
          row.set(i, joined(row.get(i), cells.get(i)));
        }
      }
    }
    return row;
  }

  /**
   * Two lines of a cell: words are parted; Chinese, numbers and addresses that were broken are not.
   */
  private static String joined(String above, String below) {
    if (above.isEmpty()) {
      return below;
    }
    boolean words =
        Character.isLetter(above.charAt(above.length() - 1))
            && above.charAt(above.length() - 1) < 0x250
            && above.indexOf('@', above.lastIndexOf(' ') + 1) < 0
            && !below.startsWith("@");
    return above + (words ? " " : "") + below;
  }

  /** Whether a column has a number or code of the same length in each line, as no text wraps. */
  boolean areAlike() {
    List<String> first = rows.getFirst();
    for (int i = 0; i < first.size(); i++) {
      int column = i;
      int length = first.get(i).length();
      if (length > 1
          && rows.stream()
              .allMatch(
                  cells ->
                      column < cells.size()
                          && cells.get(column).length() == length
                          && CellClass.of(cells.get(column)).isFirm())) {
        return true;
      }
    }
    return false;
  }

  /** Whether each line has its first cell and half of the others. */
  boolean allRows() {
    return rows.stream().allMatch(GridBlock::isRow);
  }

  private static boolean isRow(List<String> cells) {
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    return !cells.getFirst().isEmpty() && 2 * filled >= cells.size();
  }

  @Override
  public String toString() {
    return "GridBlock[" + rows.size() + "]";
  }
}
