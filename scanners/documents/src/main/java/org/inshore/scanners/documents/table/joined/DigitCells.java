package org.inshore.scanners.documents.table.joined;

import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of numbers of which each digit has a cell of its own, in a row or a column, without a
 * label that would make a form of it. A number must prove itself, or be a mobile number behind its
 * label; it is handed on as a line.
 */
public final class DigitCells {
  private static final int LEAST = 16;

  private static final int MOBILE = 11;

  private static final Pattern MOBILE_LABEL =
      Pattern.compile("手机|手機|电话|電話|联系方式|mobile|phone|tel", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_LINE = 1 << 10;
  private static final int MOST_COLUMNS = 64;

  private final Cells rows;
  private final StringBuilder digits = new StringBuilder();

  private DigitCells(Cells rows) {
    this.rows = rows;
  }

  /** Hands on those of a batch. */
  public static void read(Cells rows, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    DigitCells cells = new DigitCells(rows);
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.width(row) >= LEAST && cells.isNumber(row)) {
        cells.put("", row, location, sink);
      } else if (rows.width(row) > MOBILE) {
        cells.mobile(row, location, sink);
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

  /** A mobile number behind the cell with its label. */
  private void mobile(int row, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    digits.setLength(0);
    int label = -1;
    int first = rows.firstCell(row);
    int end = first + rows.width(row);
    for (int cell = first; cell <= end; cell++) {
      int length = cell == end ? 0 : rows.end(cell) - rows.start(cell);
      if (length == 1 && isDigitAlone(cell)) {
        digits.append((char) rows.bytes()[rows.start(cell)]);
      } else if (length > 0 || cell == end) {
        if (label >= 0 && IdentifierDigits.isMobile(digits.toString())) {
          put(text(label) + "：", row, location, sink);
        }
        digits.setLength(0);
        label = cell < end && MOBILE_LABEL.matcher(text(cell)).find() ? cell : -1;
      }
    }
  }

  private String text(int cell) {
    int length = Math.min(LONGEST_LABEL, rows.end(cell) - rows.start(cell));
    return new String(rows.bytes(), rows.start(cell), length, rows.encoding().charset());
  }

  private void columns(Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    int[] runs = new int[MOST_COLUMNS];
    int widest = 0;
    for (int row = 0; row < rows.rows(); row++) {
      int width = Math.min(MOST_COLUMNS, rows.width(row));
      int first = rows.firstCell(row);
      widest = Math.max(widest, width);
      for (int column = 0; column < widest; column++) {
        if (column < width && isDigitAlone(first + column)) {
          runs[column]++;
        } else if (runs[column] > 0) {
          ended(column, row, runs[column], location, sink);
          runs[column] = 0;
        }
      }
    }
    for (int column = 0; column < widest; column++) {
      ended(column, rows.rows(), runs[column], location, sink);
    }
  }

  /** A digit, or the letter at the end of an identity number. */
  private boolean isDigitAlone(int cell) {
    int start = rows.start(cell);
    byte b = rows.end(cell) - start == 1 ? rows.bytes()[start] : 0;
    return (b >= '0' && b <= '9') || (b | 0x20) == 'x';
  }

  /** Looks at the cells of a column that end above a row. */
  private void ended(int column, int end, int count, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    if (count < LEAST) {
      return;
    }
    digits.setLength(0);
    for (int row = end - count; row < end; row++) {
      int at = rows.start(rows.firstCell(row) + column);
      if (!isDigit(at)) {
        digits.setLength(0); // a letter elsewhere
      } else {
        digits.append((char) rows.bytes()[at]);
      }
    }
    if (digits.length() >= LEAST && SpelledNumbers.isNumber(digits)) {
      put("", end - 1, location, sink);
    }
  }

  private void put(String label, int row, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks line =
        new TextBlocks(location, sink, Encoding.UTF_8, rows.number(row), LONGEST_LINE);
    line.append(label);
    line.append(digits);
    line.finish();
  }

  private boolean isDigit(int at) {
    byte b = rows.bytes()[at];
    return (b >= '0' && b <= '9') || ((b | 0x20) == 'x' && digits.length() == LEAST + 1);
  }
}
