package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.jspecify.annotations.Nullable;

/**
 * Joining of rows to records where the first column counts records and not rows: below one that has
 * a number and a name, rows without either are more of the same, as further accounts of a customer
 * are. A row that names somebody is a record of its own.
 */
final class CountedRecords {
  private static final int LEAST_RECORDS = 3;
  private static final int LONGEST_NUMBER = 6;

  private final List<Integer> names = new ArrayList<>();

  /** The record that is open; 0 if none is. */
  private long open;

  private int last;

  CountedRecords(List<Column> columns) {
    for (int i = 1; i < columns.size(); i++) {
      if (LabelWords.asksForName(columns.get(i).name())) {
        names.add(i);
      }
    }
  }

  /** The rows, of which those of one record have one number and lines of their own. */
  Cells join(Cells rows) {
    if (names.isEmpty() || !isCounted(rows)) {
      open = 0;
      return rows;
    }
    Cells joined = new Cells(rows.encoding());
    for (int row = 0; row < rows.rows(); row++) {
      boolean named = isNamed(rows, row);
      if (open == 0 || named || !text(rows, row, 0).isEmpty()) {
        open = named && number(rows, row) > 0 ? rows.number(row) : 0;
      }
      joined.row(open == 0 ? rows.number(row) : open);
      for (int column = 0; column < rows.width(row); column++) {
        FormRows.copy(rows, rows.firstCell(row) + column, joined);
        if (open > 0 || rows.hasLines()) {
          joined.line(rows.line(row, rows.firstCell(row) + column));
        }
      }
    }
    return joined;
  }

  /** Whether some rows have no number, and the numbers of the others follow each other. */
  private boolean isCounted(Cells rows) {
    int counted = 0;
    boolean gaps = false;
    for (int row = 0; row < rows.rows(); row++) {
      int number = number(rows, row);
      if (number > 0) {
        if (last > 0 && number != last + 1) {
          return false;
        }
        last = number;
        counted++;
      } else {
        gaps |= counted > 0 && text(rows, row, 0).isEmpty() && !isNamed(rows, row);
      }
    }
    return gaps && counted >= LEAST_RECORDS;
  }

  private boolean isNamed(Cells rows, int row) {
    for (int column = 1; column < rows.width(row); column++) {
      String text = text(rows, row, column);
      if (!text.isEmpty() && (names.contains(column) || IdentifierDigits.isIdentity(text))) {
        return true;
      }
    }
    return false;
  }

  /** The number in the first cell; 0 if there is none. */
  private static int number(Cells rows, int row) {
    String text = text(rows, row, 0);
    boolean number =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }

  private static String text(Cells rows, int row, int column) {
    @Nullable String text = column < rows.width(row) ? rows.text(row, column) : null;
    return text == null ? "" : text.strip();
  }
}
