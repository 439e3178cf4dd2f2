package org.inshore.scanners.documents.table.joined;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of identity numbers that stand in several cells, side by side as area, day of birth and
 * sequence, or below each other where a row was wrapped. A label before or above them must say so:
 * numbers of branches, days and sequences look alike. They are handed on as lines.
 */
public final class SplitIdentities {
  private static final int LENGTH = 18;
  private static final int LEAST = 3;
  private static final int MARKS = 2;
  private static final int LONGEST_LINE = 1 << 10;
  private static final int HEADER_ROWS = 3;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i).*(?:身份证|身分证|身份證|证件号|证件號|公民身份|identity"
              + "|\\bid[\\s_-]?(?:no|num|card)|cert(?:ificate)?[\\s_-]?(?:no|num)).*");

  private final Cells rows;
  private final List<Column> columns;

  private SplitIdentities(Cells rows, List<Column> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Hands on those of a batch.
   *
   * @param columns of the table at hand, if there is one
   */
  public static void read(Cells rows, List<Column> columns, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    SplitIdentities split = new SplitIdentities(rows, columns);
    for (int row = 0; row < rows.rows(); row++) {
      int first = rows.firstCell(row);
      int end = first + rows.width(row);
      for (int cell = first; cell < end; cell++) {
        String number = split.number(row, cell, end);
        if (number != null && split.isLabelled(row, cell - first)) {
          TextBlocks line =
              new TextBlocks(location, sink, Encoding.UTF_8, rows.number(row), LONGEST_LINE);
          line.append(number);
          line.finish();
          break;
        }
      }
    }
  }

  /** The number that begins with a cell and goes on beside or below it; null if none does. */
  private @Nullable String number(int row, int cell, int end) {
    int length = rows.end(cell) - rows.start(cell);
    if (length < LEAST || length >= LENGTH) {
      return null;
    }
    if (isAsLong(cell, end)) {
      return beside(cell, end);
    }
    int column = cell - rows.firstCell(row);
    if (row + 1 == rows.rows() || column >= rows.width(row + 1)) {
      return null;
    }
    int below = rows.firstCell(row + 1) + column;
    int both = length + rows.end(below) - rows.start(below);
    boolean marked = both == LENGTH + MARKS && isMarked(cell, below);
    return marked || (both == LENGTH && isAlone(row + 1, below))
        ? above(cell, below, marked)
        : null;
  }

  /** Whether psql marks a cell as going on below. */
  private boolean isMarked(int cell, int below) {
    return rows.bytes()[rows.end(cell) - 1] == '.' && rows.bytes()[rows.start(below)] == '.';
  }

  /** The number of which two lines of a cell have a part each. */
  private @Nullable String above(int cell, int below, boolean marked) {
    String upper = text(cell);
    String lower = text(below);
    String number =
        marked ? upper.substring(0, upper.length() - 1) + lower.substring(1) : upper + lower;
    return IdentifierDigits.isIdentity(number) ? number : null;
  }

  /** Whether a row has one cell that is not empty: it goes on with the row above. */
  private boolean isAlone(int row, int alone) {
    int first = rows.firstCell(row);
    for (int cell = first; cell < first + rows.width(row); cell++) {
      if (cell != alone && rows.end(cell) > rows.start(cell)) {
        return false;
      }
    }
    return true;
  }

  private String text(int cell) {
    int start = rows.start(cell);
    return new String(rows.bytes(), start, rows.end(cell) - start, StandardCharsets.ISO_8859_1);
  }

  /** Whether some cells are together as long as a number. */
  private boolean isAsLong(int first, int end) {
    int length = 0;
    for (int cell = first; cell < end && length < LENGTH; cell++) {
      int own = rows.end(cell) - rows.start(cell);
      if (own == 0) {
        return false;
      }
      length += own;
    }
    return length == LENGTH;
  }

  /** The identity number in cells side by side; null if they hold none. */
  private @Nullable String beside(int first, int end) {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int cell = first; cell < end && digits.length() < LENGTH; cell++) {
      int length = rows.end(cell) - rows.start(cell);
      boolean last = digits.length() + length == LENGTH;
      boolean cross = last && (rows.bytes()[rows.end(cell) - 1] | 0x20) == 'x';
      if (length == 0
          || digits.length() + length > LENGTH
          || !isDigits(cell, cross ? length - 1 : length)) {
        return null;
      }
      digits.append(new String(rows.bytes(), rows.start(cell), length, StandardCharsets.US_ASCII));
    }
    String number = digits.toString();
    return IdentifierDigits.isIdentity(number) ? number : null;
  }

  private boolean isDigits(int cell, int length) {
    int start = rows.start(cell);
    for (int at = start; at < start + length; at++) {
      if (!Ascii.isDigit(rows.bytes()[at])) {
        return false;
      }
    }
    return true;
  }

  private boolean isLabelled(int row, int column) {
    if (column > 0 && isLabel(rows.firstCell(row) + column - 1)) {
      return true;
    }
    if (column < columns.size() && LABEL.matcher(columns.get(column).name()).matches()) {
      return true;
    }
    for (int header = 0; header < Math.min(row, HEADER_ROWS); header++) {
      if (column < rows.width(header) && isLabel(rows.firstCell(header) + column)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(int cell) {
    int start = rows.start(cell);
    int length = rows.end(cell) - start;
    return length > 0
        && length < LONGEST_LINE
        && LABEL
            .matcher(new String(rows.bytes(), start, length, rows.encoding().charset()))
            .matches();
  }
}
