package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.structure.lines.CellClass;
import org.inshore.scanners.documents.structure.lines.ColumnClasses;
import org.inshore.scanners.documents.structure.lines.HeaderRow;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Cells;

/** The first lines cut at some gaps, and what their cells say of these. */
final class FixedWidthSample {
  private static final int MANY = 6;

  private final Gaps gaps;
  private final ColumnClasses classes;
  private final Cells cells;
  private int rows;
  private int crossed;
  private int cut;

  /** Rows that assign a value, as programs do below each other. */
  private int assignments;

  FixedWidthSample(Gaps gaps, Lines lines, List<int[]> sample) {
    this.gaps = gaps;
    this.classes = new ColumnClasses(gaps.columns());
    this.cells = new Cells(lines.encoding());
    FixedWidthRecord record = new FixedWidthRecord(gaps, lines);
    for (int[] each : sample) {
      record.read(lines, each[0], each[1]);
      crossed += record.crossed() > 0 ? 1 : 0;
      cut += record.crossed() + record.touched();
      if (record.filled() > 1) {
        rows++;
        assignments += isAssignment(record) ? 1 : 0;
        cells.row(rows);
        for (int column = 0; column < gaps.columns(); column++) {
          cells.cell(lines.bytes(), record.start(column), record.end(column));
          if (column < classes.columns()) {
            classes.add(column, record.text(column));
          }
        }
      }
    }
  }

  private boolean isAssignment(FixedWidthRecord record) {
    for (int column = 1; column < gaps.columns(); column++) {
      String text = record.text(column).stripLeading();
      int sign = text.indexOf('=');
      if (sign == 0 || (sign == 1 && ":+-|".indexOf(text.charAt(0)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  Gaps gaps() {
    return gaps;
  }

  /** At how many places a value stands where columns are parted. */
  int cut() {
    return cut;
  }

  /** Whether the first line is headings. */
  boolean isHeaded() {
    return HeaderRow.is(cells);
  }

  /**
   * Whether some cell of the first line is several words: it may be the heads of several columns.
   */
  boolean hasWordsInHeadings() {
    for (int column = 0; cells.rows() > 0 && column < cells.width(0); column++) {
      String text = cells.text(0, column);
      if (text != null && text.strip().indexOf(' ') > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first line has one word for each column; none is needed above numbers of rows. */
  boolean hasWordForEach() {
    for (int column = 0; cells.rows() > 0 && column < cells.width(0); column++) {
      String text = cells.text(0, column);
      CellClass kind = CellClass.of(text == null ? "" : text);
      boolean word = kind == CellClass.WORD || kind == CellClass.HAN || kind == CellClass.CODE;
      if (!word && (column > 0 || kind != CellClass.EMPTY)) {
        return false;
      }
    }
    return cells.rows() > 0;
  }

  /** Whether the first line has the same cells as that of other rows. */
  boolean isHeadedAs(Cells others) {
    if (cells.rows() == 0 || cells.width(0) != others.width(0)) {
      return false;
    }
    for (int column = 0; column < others.width(0); column++) {
      if (!Objects.equals(cells.text(0, column), others.text(0, column))) {
        return false;
      }
    }
    return true;
  }

  /** Many columns that are filled: counted in a wrong unit, some are chance and hardly filled. */
  double score() {
    int filled = 0;
    int all = rows * gaps.columns();
    for (int row = 0; row < rows; row++) {
      for (int cell = cells.firstCell(row);
          cell < cells.firstCell(row) + cells.width(row);
          cell++) {
        filled += cells.end(cell) > cells.start(cell) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : gaps.columns() * Math.pow((double) filled / all, 1.5);
  }

  /** Whether lines under headings with a rule are a table. */
  boolean isRuledTable() {
    return gaps.columns() > 1 && rows > 1 && 4 * crossed <= rows && classes.filled() > 1;
  }

  /** Whether aligned lines are surely a table. */
  boolean isTable() {
    int columns = classes.filled();
    if (columns < 2 || rows < 3 || 2 * assignments > rows || classes.sentences() * 2 > columns) {
      return false;
    }
    if (columns == 2) {
      return rows >= MANY && classes.firm() > 0 && classes.sentences() == 0;
    }
    // Logs align what stands before the message.
    return isHeaded()
        || (classes.sentences() == 0 && classes.firm() > 0 && 2 * classes.typed() >= columns);
  }
}
