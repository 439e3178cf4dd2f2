package org.inshore.scanners.documents.structure.fixedwidth;

import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.PositionalTable;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;

/** A table of aligned columns. */
final class FixedWidthTable extends PositionalTable {
  private static final int LONGEST = 1 << 12;
  private static final int MOST_MOVED = 4;

  private final Gaps gaps;
  private final FixedWidthRecord each;
  private FixedWidthRecord record;
  private Lines lines;

  FixedWidthTable(Gaps gaps, Encoding encoding) {
    this.gaps = gaps;
    this.lines = new Lines(new byte[0], 0, true, encoding);
    this.each = new FixedWidthRecord(gaps, lines);
    this.record = each;
  }

  int columns() {
    return gaps.columns();
  }

  @Override
  public Fit read(Lines from, int at) {
    lines = from;
    int feed = from.feed(at);
    endsAt(from.next(feed));
    if (!from.isComplete(feed) || feed - at > LONGEST) {
      return Fit.NONE;
    }
    if (from.isBlank(at, feed) || RuleLine.is(from, at, feed)) {
      return Fit.SKIP;
    }
    record = each;
    record.read(from, at, from.trimmed(at, feed));
    if (gaps.width() > 0 && gaps.width() != record.width() && record == each) {
      record = moved(from, at, from.trimmed(at, feed));
    }
    int columns = gaps.columns();
    // What an escape stands for has another width; it is not for cells that are cut by width.
    if ((gaps.width() > 0 && gaps.width() != record.width() && record == each)
        || record.filled() < 2
        || 4 * record.touched() > columns
        || (record.touched() > 0 && 2 * record.filled() <= columns)
        || Escapes.find(from.bytes(), at, feed) >= 0) {
      return Fit.NONE;
    } else if (record.crossed() == 0 && 3 * record.filled() >= columns) {
      return Fit.ROW;
    }
    // A line of text may end before most of the gaps.
    return 2 * record.crossed() < columns ? Fit.MAYBE : Fit.NONE;
  }

  /**
   * The record of a row that a program filled up wrongly, since it took a character for narrow or
   * lacks it: what stands behind its first one beyond ASCII is moved.
   */
  private FixedWidthRecord moved(Lines from, int start, int stop) {
    int by = each.width() - gaps.width();
    int wide = each.firstWide();
    if (Math.abs(by) > MOST_MOVED || wide < 0) {
      return each;
    }
    FixedWidthRecord moved = new FixedWidthRecord(gaps.moved(wide, by), from);
    moved.read(from, start, stop);
    return moved.crossed() == 0 && moved.touched() == 0 ? moved : each;
  }

  @Override
  public boolean isInDoubt() {
    return record.cutsNumber();
  }

  @Override
  protected void add(TableRows to, long line) throws ScanException, InterruptedException {
    cells(to.begin(line));
    to.end();
  }

  /** Puts the cells of the record read last. */
  void cells(Cells cells) {
    byte[] bytes = lines.bytes();
    for (int column = 0; column < gaps.columns(); column++) {
      int start = record.start(column);
      int stop = record.end(column);
      if (start == stop) {
        cells.cell(null);
      } else {
        cell(cells, bytes, start, stop);
      }
    }
  }

  /** Puts a cell; what would part it from the next one is replaced. */
  static void cell(Cells cells, byte[] bytes, int start, int stop) {
    for (int i = start; i < stop; i++) {
      bytes[i] = bytes[i] == Cells.BARRIER ? (byte) '?' : bytes[i];
    }
    cells.cell(bytes, start, stop);
  }
}
