package org.inshore.scanners.documents.structure.delimited;

import org.inshore.scanners.documents.structure.lines.CellClass;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.PositionalTable;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;

/** A table of delimited records. */
final class DelimitedTable extends PositionalTable {
  private final Delimiter delimiter;
  private final RecordShape shape;
  private final DelimitedRecord record;

  private boolean any;

  /** Whether the record read last is a header that has no label for a column of numbers of rows. */
  private boolean shifted;

  /** Where the line after a skipped one begins; -1 for a record. */
  private int skipped = -1;

  DelimitedTable(Delimiter delimiter, RecordShape shape, Encoding encoding) {
    this.delimiter = delimiter;
    this.shape = shape;
    this.record = new DelimitedRecord(delimiter, encoding);
    record.shape(shape);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    skipped = -1;
    if (lines.isBlank(at, feed) || RuleLine.is(lines, at, feed)) {
      skipped = lines.next(feed);
      return Fit.SKIP;
    }
    if (!record.read(lines, at)) {
      return Fit.NONE;
    }
    int cells = shape.cells(record);
    shifted = !any && shape.lead() == 0 && cells + 1 == shape.width() && isNumberedBelow(lines);
    if (record.fields() < 2) {
      boolean comment = lines.bytes()[at] == '#' || lines.bytes()[at] == '-';
      skipped = lines.next(feed);
      return comment ? Fit.SKIP : Fit.NONE;
    } else if (cells == shape.width()) {
      return Fit.ROW;
    }
    // Exports leave empty fields out at the end; in prose, fewer commas are another sentence.
    if (standsAlone() && cells < shape.width() && 2 * cells >= shape.width()) {
      return Fit.ROW;
    }
    boolean alike = 2 * cells >= shape.width() && 2 * cells <= 3 * shape.width() + 1;
    return alike ? Fit.MAYBE : Fit.NONE;
  }

  /** Whether the next record has all cells, the first a quoted number, unlike this one. */
  private boolean isNumberedBelow(Lines lines) {
    DelimitedRecord below = new DelimitedRecord(delimiter, lines.encoding());
    return record.end() < lines.to()
        && below.read(lines, record.end())
        && shape.cells(below) == shape.width()
        && below.isQuoted(0)
        && record.isQuoted(0)
        && CellClass.of(below.text(0)) == CellClass.NUMBER
        && CellClass.of(record.text(0)) != CellClass.NUMBER;
  }

  @Override
  public boolean standsAlone() {
    return delimiter.strength().compareTo(Delimiter.Strength.MEDIUM) <= 0;
  }

  @Override
  public boolean isInDoubt() {
    return shape.lead() > 0 && !record.isEmpty(0); // what stands before the frame is in no cell
  }

  @Override
  public int end() {
    return skipped < 0 ? record.end() : skipped;
  }

  @Override
  protected void add(TableRows to, long line) throws ScanException, InterruptedException {
    if (record.isAnyFilled()) {
      Cells cells = to.begin(line);
      if (shifted) {
        cells.cell(null);
      }
      record.put(shape.lead(), shape.lead() + shape.cells(record), cells);
      to.end();
      any = true;
    }
  }
}
