package org.inshore.scanners.documents.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.scanners.documents.table.cell.PersonName;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.jspecify.annotations.Nullable;

/**
 * Joining of rows to records: below a row that names somebody, rows without name and number are
 * more of the same, as further accounts of a customer are, if the cell of the name or number is
 * merged with theirs, or if the first column counts records and not rows. A row that names somebody
 * is a record of its own, also below a cell that several share.
 */
final class RecordRows {
  private static final int LEAST_RECORDS = 3;
  private static final int LONGEST_NUMBER = 6;

  /** Rows at the begin of a table in which columns of identity numbers are looked for. */
  private static final int PROBED_ROWS = 20;

  /** So many cells that have the form of names make a column of names. */
  private static final int LEAST_NAMES = 5;

  /** Bytes that a cell may have and still be blank. */
  private static final int BLANK = 8;

  private final MergedCells merged;

  /** Columns of names and identity numbers. */
  private final BitSet naming = new BitSet();

  /** Columns of those who see to what the rows are about. */
  private final BitSet seeingTo = new BitSet();

  private final boolean named;
  private boolean probed;

  /** The record that is open; 0 if none is. */
  private long open;

  /** Whether it has a number in the first column. */
  private boolean numbered;

  private int last;

  RecordRows(List<Column> columns, MergedCells merged) {
    this.merged = merged;
    for (int i = 0; i < columns.size(); i++) {
      String label = columns.get(i).name();
      naming.set(i, LabelWords.asksForName(label));
      seeingTo.set(i, SignerRows.seeTo(label));
    }
    named = naming.nextSetBit(1) > 0;
  }

  /** The rows, of which those of one record have one number and lines of their own. */
  Cells join(Cells rows) throws InterruptedException {
    probe(rows);
    if (naming.isEmpty()) {
      return rows;
    }
    boolean counted = named && isCounted(rows);
    long[] records = new long[rows.rows()];
    boolean joins = false;
    for (int row = 0; row < records.length; row++) {
      records[row] = record(rows, row, counted);
      joins |= records[row] != rows.number(row);
    }
    return joins ? joined(rows, records) : rows;
  }

  private void probe(Cells rows) {
    for (int row = 0; !probed && row < Math.min(PROBED_ROWS, rows.rows()); row++) {
      for (int column = 0; column < rows.width(row); column++) {
        naming.set(column, naming.get(column) || isIdentity(rows, row, column));
      }
    }
    for (int column = 0; !probed && rows.rows() > 0 && column < rows.width(0); column++) {
      naming.set(column, naming.get(column) || areNames(rows, column));
    }
    probed = true;
  }

  /** Whether nearly all cells of a column have the form of names, of more people than a few. */
  private static boolean areNames(Cells rows, int column) {
    int filled = 0;
    int fitting = 0;
    Set<String> names = new HashSet<>();
    for (int row = 0; row < Math.min(PROBED_ROWS, rows.rows()); row++) {
      String text = text(rows, row, column);
      filled += text.isEmpty() ? 0 : 1;
      if (PersonName.fits(text)) {
        fitting++;
        names.add(text);
      }
    }
    return filled >= LEAST_NAMES && 5 * fitting >= 4 * filled && 2 * names.size() > filled;
  }

  /** The number of the record of which a row is. */
  private long record(Cells rows, int row, boolean counted) throws InterruptedException {
    long number = rows.number(row);
    if (isNamed(rows, row)) {
      open = number;
      numbered = number(rows, row) > 0;
    } else if (open > 0
        && !(counted && numbered && text(rows, row, 0).isEmpty())
        && !isMerged(number)) {
      open = 0;
    }
    return open == 0 ? number : open;
  }

  /** Whether the record of a row is known to go on below it. */
  boolean goesOn(long row) throws InterruptedException {
    return merged.isKnown() && isMerged(row + 1);
  }

  /** Whether a name or number of a row is that of the row above. */
  private boolean isMerged(long row) throws InterruptedException {
    for (int column = naming.nextSetBit(0); column >= 0; column = naming.nextSetBit(column + 1)) {
      if (!seeingTo.get(column) && merged.isBelow(row, column)) {
        return true;
      }
    }
    return false;
  }

  private static Cells joined(Cells rows, long[] records) {
    Cells joined = new Cells(rows.encoding());
    for (int row = 0; row < rows.rows(); row++) {
      joined.row(records[row]);
      for (int column = 0; column < rows.width(row); column++) {
        int cell = rows.firstCell(row) + column;
        FormRows.copy(rows, cell, joined);
        joined.line(rows.line(row, cell));
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
    int width = rows.width(row);
    for (int at = naming.nextSetBit(0); at >= 0 && at < width; at = naming.nextSetBit(at + 1)) {
      if (length(rows, row, at) > BLANK || !text(rows, row, at).isEmpty()) {
        return true;
      }
    }
    for (int column = 0; column < width; column++) {
      if (isIdentity(rows, row, column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIdentity(Cells rows, int row, int column) {
    return length(rows, row, column) >= IdentifierDigits.IDENTITY
        && IdentifierDigits.isIdentity(text(rows, row, column));
  }

  private static int length(Cells rows, int row, int column) {
    int cell = rows.firstCell(row) + column;
    return rows.end(cell) - rows.start(cell);
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
