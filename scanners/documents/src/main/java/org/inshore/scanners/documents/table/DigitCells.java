package org.inshore.scanners.documents.table;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of numbers of which each digit has a cell of its own, in a row or a column, without a
 * label that would make a form of it. A number must prove itself; it is handed on as a line.
 */
final class DigitCells {
  private static final int LEAST = 16;
  private static final int LONGEST_LINE = 1 << 10;
  private static final int MOST_COLUMNS = 64;

  private final Cells rows;
  private final StringBuilder digits = new StringBuilder();

  private DigitCells(Cells rows) {
    this.rows = rows;
  }

  /** Hands on those of a batch. */
  static void read(Cells rows, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    DigitCells cells = new DigitCells(rows);
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.width(row) >= LEAST && cells.isNumber(row)) {
        cells.put(row, location, sink);
      }
    }
    if (rows.rows() >= LEAST) {
      cells.columns(location, sink);
    }
  }

  /** Whether a row has one number and little else. */
  private boolean isNumber(int row) {
    digits.setLength(0);
    int first = rows.firstCell(row);
    for (int cell = first; cell < first + rows.width(row); cell++) {
      int length = rows.end(cell) - rows.start(cell);
      if (length == 1 && isDigit(rows.start(cell))) {
        digits.append((char) rows.bytes()[rows.start(cell)]);
      } else if (length > 0 && digits.length() >= LEAST && SpelledNumbers.isNumber(digits)) {
        return true;
      } else if (length > 0) {
        digits.setLength(0);
      }
    }
    return digits.length() >= LEAST && SpelledNumbers.isNumber(digits);
  }

  private void columns(Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    for (int column = 0; column < MOST_COLUMNS; column++) {
      digits.setLength(0);
      for (int row = 0; row < rows.rows(); row++) {
        if (column < rows.width(row)) {
          int cell = rows.firstCell(row) + column;
          int length = rows.end(cell) - rows.start(cell);
          if (length == 1 && isDigit(rows.start(cell))) {
            digits.append((char) rows.bytes()[rows.start(cell)]);
            continue;
          }
        }
        ended(row - 1, location, sink);
      }
      ended(rows.rows() - 1, location, sink);
    }
  }

  private void ended(int row, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    if (digits.length() >= LEAST && SpelledNumbers.isNumber(digits)) {
      put(row, location, sink);
    }
    digits.setLength(0);
  }

  private void put(int row, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks line =
        new TextBlocks(location, sink, Encoding.UTF_8, rows.number(row), LONGEST_LINE);
    line.append(digits);
    line.finish();
  }

  private boolean isDigit(int at) {
    byte b = rows.bytes()[at];
    return (b >= '0' && b <= '9') || ((b | 0x20) == 'x' && digits.length() == LEAST + 1);
  }
}
